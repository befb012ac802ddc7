package io.paidan.desktop.engineer;

import io.paidan.desktop.platform.ClockInput;
import java.time.LocalDate;
import java.time.LocalTime;
import javafx.scene.layout.Region;

/** A day from midnight to midnight with the hours somebody works, and his break. */
final class DayBar extends Region {

    private static final double DAY = 24 * 60;

    private final Region work = new Region();
    private final Region pause = new Region();
    private TypedShift shift = TypedShift.none(LocalDate.EPOCH);

    DayBar() {
        getStyleClass().add("day-bar");
        work.getStyleClass().add("day-bar-work");
        pause.getStyleClass().add("day-bar-break");
        getChildren().addAll(work, pause);
    }

    void show(TypedShift typed) {
        shift = typed;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        place(work, shift.from(), shift.until());
        place(pause, shift.breakFrom(), shift.breakUntil());
    }

    private void place(Region part, String from, String until) {
        var start = ClockInput.parse(from);
        var end = ClockInput.parse(until);
        part.setVisible(start.isPresent() && end.isPresent());
        if (part.isVisible()) {
            var left = minutes(start.get());
            var right = end.get().isAfter(start.get()) ? minutes(end.get()) : DAY;
            part.resizeRelocate(left / DAY * getWidth(), 0, (right - left) / DAY * getWidth(), getHeight());
        }
    }

    private static double minutes(LocalTime time) {
        return time.toSecondOfDay() / 60.0;
    }
}
