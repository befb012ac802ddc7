package io.paidan.desktop.template;

import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.AddField;
import io.paidan.desktop.setup.ChoiceField;
import io.paidan.desktop.setup.EditedLines;
import io.paidan.desktop.setup.Input;
import io.paidan.desktop.workorder.CatalogueNames;
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
import javafx.scene.layout.VBox;

/** The parts an order will probably need, a line each: which, and how many of it. */
final class LikelyPartRows extends VBox {

    private static final List<Integer> COUNTS =
            IntStream.rangeClosed(1, 20).boxed().toList();

    private final EditedLines<RequiredPart> parts;
    private final Function<String, String> name;
    private final Texts texts;
    private final VBox rows = new VBox();

    /**
     * @param all the parts there are
     * @param name of the part with this number, in the language of the moment
     */
    LikelyPartRows(
            Property<List<RequiredPart>> parts, Supplier<List<Part>> all, Function<String, String> name, Texts texts) {
        this.name = name;
        this.texts = texts;
        getStyleClass().add("likely-parts");
        rows.getStyleClass().add("likely-parts");
        this.parts = new EditedLines<>(parts, this::fill);
        var add = new AddField<>(
                "template.addPart",
                () -> offered(all.get()),
                new AddField.Naming<>(part -> name.apply(part.number()), Part::number, CatalogueNames::words),
                part -> this.parts.add(new RequiredPart(part.number(), 1)),
                texts);
        add.setId("likely-part-add");
        getChildren().addAll(rows, add);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                add.requestFocus();
            }
        });
        texts.localeProperty().subscribe((before, after) -> fill(this.parts.all()));
    }

    private void fill(List<RequiredPart> now) {
        rows.getChildren().clear();
        for (var i = 0; i < now.size(); i++) {
            rows.getChildren().add(row(i, now.get(i)));
        }
    }

    private Node row(int place, RequiredPart part) {
        var quantity = new SimpleObjectProperty<>(part.quantity());
        var which = Labels.of(name.apply(part.partNumber()));
        which.setWrapText(true);
        var number = Labels.of(part.partNumber(), "pd-12", "pd-ink-3");
        number.setMinWidth(USE_PREF_SIZE);
        var many = new ChoiceField<>(new Input.Choice<>(true, () -> COUNTS, of -> "× " + of), quantity, texts);
        many.setMinWidth(USE_PREF_SIZE);
        var away = new Button("×");
        away.getStyleClass().add("pd-quiet");
        away.setMinWidth(USE_PREF_SIZE);
        away.setOnAction(event -> parts.remove(place));
        var row = new HBox(which, Labels.gap(), number, many, away);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("likely-part");
        quantity.subscribe((before, after) -> parts.replace(place, new RequiredPart(part.partNumber(), after)));
        return row;
    }

    private List<Part> offered(List<Part> all) {
        var held = parts.all().stream().map(RequiredPart::partNumber).toList();
        return all.stream().filter(part -> !held.contains(part.number())).toList();
    }
}
