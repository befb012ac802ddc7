package io.paidan.desktop.platform;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Buttons in one line each. */
public final class Buttons {

    private Buttons() {}

    /** A button that follows the text, whatever its length. */
    public static Button of(String id, ObservableValue<String> text, Runnable act) {
        var button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(text);
        button.setOnAction(event -> act.run());
        KeyboardStays.at(button);
        return button;
    }
}
