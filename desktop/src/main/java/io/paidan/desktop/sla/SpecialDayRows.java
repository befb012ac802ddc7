package io.paidan.desktop.sla;

import io.paidan.desktop.platform.DayPicker;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.EditedLines;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Holidays and other days that are different, a line each. */
final class SpecialDayRows extends VBox {

    private final EditedLines<TypedSpecialDay> days;
    private final Texts texts;
    private final VBox rows = new VBox();

    /** @param day of a new line */
    SpecialDayRows(Property<List<TypedSpecialDay>> days, Texts texts, Supplier<LocalDate> day) {
        this.texts = texts;
        getStyleClass().add("sla-days");
        rows.getStyleClass().add("sla-days");
        var add = new Button();
        add.setId("special-day-add");
        add.textProperty().bind(texts.bind("sla.addDay"));
        add.setOnAction(event -> add(day.get()));
        getChildren().addAll(rows, add);
        this.days = new EditedLines<>(days, this::fill);
    }

    private void fill(List<TypedSpecialDay> now) {
        rows.getChildren().clear();
        for (var i = 0; i < now.size(); i++) {
            rows.getChildren().add(row(i, now.get(i)));
        }
    }

    private void add(LocalDate day) {
        days.add(new TypedSpecialDay(day, false, "", ""));
        ((Pane) rows.getChildren().getLast()).getChildren().getFirst().requestFocus();
    }

    private Node row(int number, TypedSpecialDay day) {
        var date = new DayPicker(texts);
        date.setValue(day.date());
        var name = new TextField(day.name());
        name.promptTextProperty().bind(texts.bind("sla.dayName"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var hours = new TextField(day.hours());
        hours.promptTextProperty().bind(texts.bind("sla.closed"));
        hours.getStyleClass().add("sla-day-hours");
        var yearly = new CheckBox();
        yearly.textProperty().bind(texts.bind("sla.yearly"));
        yearly.setMinWidth(USE_PREF_SIZE);
        yearly.setSelected(day.yearly());
        var away = new Button("×");
        away.getStyleClass().add("pd-quiet");
        away.setMinWidth(USE_PREF_SIZE);
        away.setOnAction(event -> days.remove(number));
        var row = new HBox(date, name, hours, yearly, away);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("sla-day");
        Runnable edited = () -> days.replace(
                number, new TypedSpecialDay(date.getValue(), yearly.isSelected(), name.getText(), hours.getText()));
        List.<ObservableValue<?>>of(
                        date.valueProperty(), name.textProperty(), hours.textProperty(), yearly.selectedProperty())
                .forEach(value -> value.subscribe((before, after) -> edited.run()));
        return row;
    }
}
