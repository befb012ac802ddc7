package io.paidan.desktop.setup;

import io.paidan.desktop.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** Any number of several things, each a button that stays down while it is chosen. */
public final class ChoiceChips<V> extends FlowPane {

    private final ObjectProperty<List<V>> chosen;
    private final Supplier<List<V>> offers;
    private final Function<V, String> name;

    /**
     * @param offers asked whenever another record is shown or the page comes to the front; what is chosen but no longer
     *     offered is shown too
     * @param name in the language of the moment
     */
    public ChoiceChips(
            ObjectProperty<List<V>> chosen, Supplier<List<V>> offers, Function<V, String> name, Texts texts) {
        this.chosen = chosen;
        this.offers = offers;
        this.name = name;
        getStyleClass().add("choice-chips");
        prefWrapLengthProperty().bind(widthProperty()); // as high as its lines are
        chosen.subscribe(this::show);
        texts.localeProperty()
                .when(sceneProperty().map(scene -> true).orElse(false))
                .subscribe((before, after) -> show(chosen.get()));
        sceneProperty().subscribe((before, after) -> show(chosen.get()));
    }

    private void show(List<V> values) {
        var all = new ArrayList<>(offers.get());
        values.stream().filter(value -> !all.contains(value)).forEach(all::add);
        getChildren()
                .setAll(all.stream()
                        .map(value -> chip(value, values.contains(value)))
                        .toList());
    }

    private ToggleButton chip(V value, boolean isChosen) {
        var chip = new ToggleButton(name.apply(value));
        chip.getStyleClass().add("choice-chip");
        chip.setSelected(isChosen);
        chip.setOnAction(event -> toggle(value, chip.isSelected()));
        return chip;
    }

    private void toggle(V value, boolean add) {
        var values = new ArrayList<>(chosen.get());
        values.remove(value);
        if (add) {
            values.add(value);
        }
        var at = getChildren().stream()
                .filter(javafx.scene.Node::isFocused)
                .findFirst()
                .map(getChildren()::indexOf);
        chosen.set(List.copyOf(values));
        at.filter(index -> index < getChildren().size())
                .ifPresent(index -> getChildren().get(index).requestFocus());
    }
}
