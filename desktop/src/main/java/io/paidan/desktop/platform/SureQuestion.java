package io.paidan.desktop.platform;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/** Whether somebody is sure of what cannot be undone: the first press asks, one more acts once there was time to read. */
public final class SureQuestion {

    /** The second half of a double-click comes sooner, be it a slow one: nobody has read the question by then. */
    private static final Duration READING = Duration.millis(600);

    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final PauseTransition reading = new PauseTransition(READING);
    private final ReadOnlyBooleanWrapper answerable = new ReadOnlyBooleanWrapper();

    public SureQuestion() {
        reading.setOnFinished(event -> answerable.set(true));
    }

    /** True from the first press on. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** True once it asks and there was time to read it: the next press acts. */
    public ReadOnlyBooleanProperty answerableProperty() {
        return answerable.getReadOnlyProperty();
    }

    public void press(Runnable act) {
        if (!asking.get()) {
            asking.set(true);
            reading.playFromStart();
        } else if (answerable.get()) {
            askAnew();
            act.run();
        }
    }

    /** What was asked is not what would be done now. */
    public void askAnew() {
        reading.stop();
        answerable.set(false);
        asking.set(false);
    }
}
