package io.paidan.desktop.fx;

import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/** The time as something to bind to: one beat a second for all who show it. */
public final class Ticker implements AutoCloseable {

    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final Timeline beat = new Timeline();

    public Ticker(InstantSource clock) {
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        beat.getKeyFrames().add(new KeyFrame(Duration.seconds(1), event -> tick()));
        beat.setCycleCount(Animation.INDEFINITE);
        beat.play();
    }

    /** Changes every second. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Changes when a minute is over. */
    public ObservableValue<Long> minuteProperty() {
        return now.map(instant -> instant.getEpochSecond() / 60);
    }

    /** Takes over the time at once, such as after the clock was set. */
    public void tick() {
        now.set(clock.instant());
    }

    @Override
    public void close() {
        beat.stop();
    }
}
