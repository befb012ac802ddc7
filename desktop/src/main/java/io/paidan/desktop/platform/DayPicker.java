package io.paidan.desktop.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import javafx.animation.PauseTransition;
import javafx.beans.property.Property;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A day, picked or typed. What is typed and is no day is said below the field; the day that was there stays. */
public final class DayPicker extends DatePicker {

    private static final String EXAMPLE = "2026-03-21";

    private static final Duration READ = Duration.seconds(6);

    private final Texts texts;
    private final Tooltip refusal = new Tooltip();
    private final PauseTransition reading = new PauseTransition(READ);

    public DayPicker(Texts texts) {
        this.texts = texts;
        promptTextProperty().bind(texts.bind("platform.dayTyped"));
        setConverter(new IsoDay(this::refuse));
        reading.setOnFinished(event -> refusal.hide());
        getEditor()
                .addEventFilter(KeyEvent.KEY_TYPED, this::typeOn); // its text changes when the old day is put back, too
        valueProperty().subscribe(day -> refusal.hide());
        sceneProperty().subscribe(scene -> refusal.hide());
    }

    public DayPicker(Texts texts, Property<@Nullable LocalDate> value) {
        this(texts);
        valueProperty().bindBidirectional(value);
    }

    /** Takes over what is typed; false when it is no day. */
    public boolean takeTyped() {
        try {
            setValue(getConverter().fromString(getEditor().getText()));
            return true;
        } catch (DateTimeException noDay) {
            return false; // said already
        }
    }

    private void refuse(String typed) {
        var corner = localToScreen(0, getHeight());
        if (corner != null) {
            refusal.setText(texts.get("platform.noDay", typed, EXAMPLE));
            refusal.show(this, corner.getX(), corner.getY());
            reading.playFromStart();
        }
    }

    /** Enter, which had it refused, does not take the words away. */
    private void typeOn(KeyEvent event) {
        if (!event.getCharacter().equals("\r") && !event.getCharacter().equals("\n")) {
            refusal.hide();
        }
    }
}
