package io.paidan.desktop.engineer;

import io.paidan.desktop.platform.DayPicker;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.ChoiceField;
import io.paidan.desktop.setup.EditedLines;
import io.paidan.desktop.setup.Input;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Absences or loans: a line each, from when until when. */
final class SpanRows extends VBox {

    private static final String DAY_BEGINS = "00:00";

    private final EditedLines<TypedSpan> spans;
    private final Input.Choice<String> what;
    private final Texts texts;
    private final VBox rows = new VBox();

    /** @param day of a new line */
    SpanRows(
            Property<List<TypedSpan>> spans,
            Input.Choice<String> what,
            String addKey,
            Texts texts,
            Supplier<LocalDate> day) {
        this.what = what;
        this.texts = texts;
        getStyleClass().add("held-skills");
        rows.getStyleClass().add("held-skills");
        var add = new Button();
        add.textProperty().bind(texts.bind(addKey));
        add.setOnAction(event -> add(day.get()));
        getChildren().addAll(rows, add);
        this.spans = new EditedLines<>(spans, this::fill);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                (spans.getValue().isEmpty() ? add : lookup(".combo-box")).requestFocus();
            }
        });
    }

    private void fill(List<TypedSpan> now) {
        rows.getChildren().clear();
        for (var i = 0; i < now.size(); i++) {
            rows.getChildren().add(row(i, now.get(i)));
        }
    }

    private void add(LocalDate day) {
        what.offers().get().stream().findFirst().ifPresent(first -> {
            spans.add(new TypedSpan(first, day, DAY_BEGINS, day.plusDays(1), DAY_BEGINS));
            ((Pane) rows.getChildren().getLast()).getChildren().getFirst().requestFocus();
        });
    }

    private Node row(int number, TypedSpan span) {
        var kind = new SimpleObjectProperty<>(span.what());
        var from = day(span.fromDay());
        var fromTime = time(span.fromTime());
        var until = day(span.untilDay());
        var untilTime = time(span.untilTime());
        var away = new Button("×");
        away.getStyleClass().add("pd-quiet");
        away.setMinWidth(USE_PREF_SIZE);
        away.setOnAction(event -> spans.remove(number));
        var row = new HBox(
                new ChoiceField<>(what, kind, texts),
                from,
                fromTime,
                Labels.of("–", "pd-ink-3"),
                until,
                untilTime,
                away);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("held-skill");
        Runnable edited = () -> spans.replace(
                number,
                new TypedSpan(kind.get(), from.getValue(), fromTime.getText(), until.getValue(), untilTime.getText()));
        List.<ObservableValue<?>>of(
                        kind,
                        from.valueProperty(),
                        fromTime.textProperty(),
                        until.valueProperty(),
                        untilTime.textProperty())
                .forEach(value -> value.subscribe((before, after) -> edited.run()));
        return row;
    }

    private DayPicker day(@Nullable LocalDate day) {
        var picker = new DayPicker(texts);
        picker.setValue(day);
        return picker;
    }

    private static TextField time(String text) {
        var field = new TextField(text);
        field.getStyleClass().add("shift-time");
        return field;
    }
}
