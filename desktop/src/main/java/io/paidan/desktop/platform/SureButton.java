package io.paidan.desktop.platform;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/** For what cannot be undone: acts at the second click; the first one asks, until something else is clicked. */
public class SureButton extends Button {

    private final BooleanProperty asking = new SimpleBooleanProperty();

    /** @param question what the button says after the first click */
    public SureButton(String id, ObservableValue<String> text, ObservableValue<String> question) {
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(asking.flatMap(sure -> sure ? question : text));
        focusedProperty().subscribe(focused -> asking.set(asking.get() && focused));
        asking.subscribe(sure -> {
            getStyleClass().remove("pd-danger");
            if (sure) {
                getStyleClass().add("pd-danger");
            }
        });
    }

    public final SureButton onSure(Runnable act) {
        setOnAction(event -> {
            asking.set(!asking.get());
            if (!asking.get()) {
                act.run();
            }
        });
        return this;
    }

    /** What was asked is not what would be done now. */
    public final void askAnew() {
        asking.set(false);
    }
}
