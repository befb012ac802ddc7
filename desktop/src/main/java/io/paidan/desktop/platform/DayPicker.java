package io.paidan.desktop.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import javafx.beans.property.Property;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A day, picked or typed. What is typed and is no day is said below the field; the day that was there stays. */
public final class DayPicker extends DatePicker {

    /** How a day is typed. */
    public static final String PROMPT = "2026-03-21";

    private static final Duration READ = Duration.seconds(6);

    private final Texts texts;
    private final Tooltip refusal = new Tooltip();

    public DayPicker(Texts texts) {
        this.texts = texts;
        refusal.setAutoHide(true);
        refusal.setShowDuration(READ);
        setConverter(new IsoDay(this::refuse));
        getEditor().textProperty().subscribe(refusal::hide);
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
            refusal.setText(texts.get("platform.noDay", typed, PROMPT));
            refusal.show(this, corner.getX(), corner.getY());
        }
    }
}
