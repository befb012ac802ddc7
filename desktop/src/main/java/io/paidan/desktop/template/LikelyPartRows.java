package io.paidan.desktop.template;

import io.paidan.contract.stock.RequiredPart;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.ChoiceBox;
import io.paidan.desktop.setup.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The parts an order will probably need, a line each: which, and how many of it. */
final class LikelyPartRows extends VBox {

    private static final List<Integer> COUNTS =
            IntStream.rangeClosed(1, 20).boxed().toList();

    private final Property<List<RequiredPart>> parts;
    private final Supplier<List<String>> numbers;
    private final Function<String, String> name;
    private final Texts texts;
    private final VBox rows = new VBox();
    private boolean editing;

    /**
     * @param numbers of all parts there are
     * @param name of the part with this number, in the language of the moment
     */
    LikelyPartRows(
            Property<List<RequiredPart>> parts,
            Supplier<List<String>> numbers,
            Function<String, String> name,
            Texts texts) {
        this.parts = parts;
        this.numbers = numbers;
        this.name = name;
        this.texts = texts;
        getStyleClass().add("likely-parts");
        rows.getStyleClass().add("likely-parts");
        var add = new Button();
        add.setId("likely-part-add");
        add.textProperty().bind(texts.bind("template.addPart"));
        add.setOnAction(event -> add());
        getChildren().addAll(rows, add);
        parts.subscribe(now -> {
            if (!editing) {
                fill(now);
            }
        });
        focusedProperty().subscribe(focused -> {
            if (focused) {
                add.requestFocus();
            }
        });
    }

    private void fill(List<RequiredPart> now) {
        rows.getChildren().clear();
        for (var i = 0; i < now.size(); i++) {
            rows.getChildren().add(row(i, now.get(i)));
        }
    }

    private Node row(int place, RequiredPart part) {
        var number = new SimpleObjectProperty<>(part.partNumber());
        var quantity = new SimpleObjectProperty<>(part.quantity());
        var which = new ChoiceBox<>(new Input.Choice<>(true, numbers, of -> of + "  " + name.apply(of)), number, texts);
        var many = new ChoiceBox<>(new Input.Choice<>(true, () -> COUNTS, of -> "× " + of), quantity, texts);
        many.setMinWidth(USE_PREF_SIZE);
        var away = new Button("×");
        away.getStyleClass().add("pd-quiet");
        away.setMinWidth(USE_PREF_SIZE);
        away.setOnAction(event -> remove(place));
        HBox.setHgrow(which, Priority.ALWAYS);
        var row = new HBox(which, many, away);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("likely-part");
        List.of(number, quantity)
                .forEach(value -> value.subscribe(
                        (before, after) -> replace(place, new RequiredPart(number.get(), quantity.get()))));
        return row;
    }

    /** One of the first part that is not there yet. */
    private void add() {
        var held = parts.getValue().stream().map(RequiredPart::partNumber).toList();
        numbers.get().stream()
                .filter(number -> !held.contains(number))
                .findFirst()
                .ifPresent(number -> {
                    var all = new ArrayList<>(parts.getValue());
                    all.add(new RequiredPart(number, 1));
                    parts.setValue(List.copyOf(all));
                });
    }

    private void remove(int place) {
        var all = new ArrayList<>(parts.getValue());
        all.remove(place);
        parts.setValue(List.copyOf(all));
    }

    private void replace(int place, RequiredPart edited) {
        var all = new ArrayList<>(parts.getValue());
        all.set(place, edited);
        editing = true;
        parts.setValue(List.copyOf(all));
        editing = false;
    }
}
