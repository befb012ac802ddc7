package io.paidan.desktop.setup;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A choice whose offers are asked for anew whenever it is entered or opened; where none is needed, none is the first. */
public final class ChoiceField<V extends @Nullable Object> extends ComboBox<V> {

    private final Input.Choice<V> choice;
    private final Property<V> chosen;
    private boolean refilling;

    public ChoiceField(Input.Choice<V> choice, Property<V> chosen, Texts texts) {
        this.choice = choice;
        this.chosen = chosen;
        setMaxWidth(Double.MAX_VALUE);
        setVisibleRowCount(12);
        setCellFactory(list -> new Cell());
        setConverter(new Names());
        promptTextProperty().bind(choice.required() ? texts.bind("setup.choose") : none(texts));
        setPlaceholder(Labels.of(texts.bind("setup.noneYet"), "pd-ink-3"));
        setOnShowing(event -> refill());
        focusedProperty().subscribe(focused -> {
            if (focused) {
                refill();
            }
        });
        chosen.subscribe(value -> present());
        texts.localeProperty().when(isInScene()).subscribe((before, after) -> nameAnew());
        valueProperty().subscribe((before, value) -> {
            if (!refilling) {
                chosen.setValue(value);
            }
        });
    }

    /** What it means that nothing is chosen, where the choice has a word for it. */
    private ObservableValue<String> none(Texts texts) {
        return texts.bind("setup.nobody").map(dash -> {
            var named = choice.name().apply(null);
            return named.isEmpty() ? dash : named;
        });
    }

    /** Not {@code isNotNull()}: that one is known to nobody while it is false, and the garbage collector takes it away. */
    private ObservableValue<Boolean> isInScene() {
        return sceneProperty().map(scene -> true).orElse(false);
    }

    private void refill() {
        var offers = offers();
        if (!offers.equals(getItems())) {
            refilling = true;
            replaceItems(offers);
            refilling = false;
            present();
        }
    }

    /** In two steps: a combo box whose items all came at once does not let none be chosen. */
    private void replaceItems(List<V> offers) {
        var first = Math.min(1, offers.size());
        getItems().setAll(offers.subList(0, first));
        getItems().addAll(offers.subList(first, offers.size()));
    }

    private List<V> offers() {
        var offers = new ArrayList<V>();
        if (!choice.required()) {
            offers.add(null);
        }
        offers.addAll(choice.offers().get());
        return offers;
    }

    private void present() {
        refilling = true;
        if (!Objects.equals(getValue(), chosen.getValue())) {
            setValue(chosen.getValue());
        }
        refilling = false;
    }

    /** Only another cell makes the one that is seen while the choice is closed ask for its name again. */
    private void nameAnew() {
        setConverter(new Names());
        setButtonCell(new Chosen());
    }

    /** Said of what is chosen; it is never typed. */
    private final class Names extends StringConverter<V> {
        @Override
        public String toString(V value) {
            return value == null ? "" : choice.name().apply(value);
        }

        @Override
        public V fromString(String typed) {
            return chosen.getValue();
        }
    }

    /** What is seen while the choice is closed. */
    private final class Chosen extends ListCell<V> {
        @Override
        protected void updateItem(V item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? getPromptText() : choice.name().apply(item));
        }
    }

    /** A choice by its name. */
    private final class Cell extends ListCell<V> {
        @Override
        protected void updateItem(V item, boolean empty) {
            super.updateItem(item, empty);
            setText(
                    empty
                            ? null
                            : item == null ? getPromptText() : choice.name().apply(item));
        }
    }
}
