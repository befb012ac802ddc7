package io.paidan.desktop.setup;

import io.paidan.desktop.platform.Texts;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A choice whose offers are asked for anew whenever it is entered or opened. */
public final class ChoiceBox<V extends @Nullable Object> extends ComboBox<V> {

    private final Input.Choice<V> choice;
    private final Property<V> chosen;
    private boolean refilling;

    public ChoiceBox(Input.Choice<V> choice, Property<V> chosen, Texts texts) {
        this.choice = choice;
        this.chosen = chosen;
        setMaxWidth(Double.MAX_VALUE);
        setVisibleRowCount(12);
        setCellFactory(list -> new Cell());
        setButtonCell(new Cell());
        promptTextProperty().bind(texts.bind("setup.choose"));
        setOnShowing(event -> refill());
        focusedProperty().subscribe(focused -> {
            if (focused) {
                refill();
            }
        });
        chosen.subscribe(value -> present());
        texts.localeProperty().subscribe(locale -> present());
        valueProperty().subscribe((before, value) -> {
            if (!refilling) {
                chosen.setValue(value);
            }
        });
    }

    private void refill() {
        var offers = choice.offers().get();
        if (!offers.equals(getItems())) {
            refilling = true;
            getItems().setAll(offers);
            refilling = false;
            present();
        }
    }

    private void present() {
        refilling = true;
        if (!Objects.equals(getValue(), chosen.getValue())) {
            setValue(chosen.getValue());
        }
        setButtonCell(new Cell());
        refilling = false;
    }

    /** A choice by its name. */
    private final class Cell extends ListCell<V> {
        @Override
        protected void updateItem(V item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty && item == null ? null : choice.name().apply(item));
        }
    }
}
