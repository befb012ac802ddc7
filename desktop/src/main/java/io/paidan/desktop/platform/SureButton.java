package io.paidan.desktop.platform;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.util.Duration;

/** For what cannot be undone: acts at the second click; the first one asks, until something else is clicked. */
public class SureButton extends Button {

    /** The second half of a double-click comes sooner: nobody has read the question by then. */
    private static final Duration READING = Duration.millis(400);

    private final BooleanProperty asking = new SimpleBooleanProperty();
    private final PauseTransition reading = new PauseTransition(READING);
    private boolean answerable;

    /** @param question what the button says after the first click */
    public SureButton(String id, ObservableValue<String> text, ObservableValue<String> question) {
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(asking.flatMap(sure -> sure ? question : text));
        focusedProperty().subscribe(focused -> asking.set(asking.get() && focused));
        asking.subscribe(sure -> {
            getStyleClass().remove("pd-danger");
            answerable = false;
            reading.stop();
            if (sure) {
                getStyleClass().add("pd-danger");
                reading.playFromStart();
            }
        });
        reading.setOnFinished(event -> answerable = true);
    }

    public final SureButton onSure(Runnable act) {
        setOnAction(event -> {
            if (!asking.get()) {
                asking.set(true);
            } else if (answerable) {
                asking.set(false);
                act.run();
            }
        });
        return this;
    }

    /** True once it asks and there was time to read it: the next click acts. */
    public final boolean isAnswerable() {
        return answerable;
    }

    /** What was asked is not what would be done now. */
    public final void askAnew() {
        asking.set(false);
    }
}
