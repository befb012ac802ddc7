package io.paidan.desktop.engineer;

import io.paidan.desktop.platform.ClockInput;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** A day from midnight to midnight with the hours somebody works, his break, and when he is away or lent. */
final class DayBar extends Region {

    private static final double DAY = 24 * 60;

    private final Region work = new Region();
    private final Region pause = new Region();
    private final List<Region> away = new ArrayList<>();
    private TypedShift shift = TypedShift.none(LocalDate.EPOCH);
    private List<TypedSpan> spans = List.of();

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

    /** When he is not there, whatever his shift says. */
    void showAway(List<TypedSpan> typed) {
        spans = typed;
        getChildren().removeAll(away);
        away.clear();
        for (var _ : spans) {
            var part = new Region();
            part.getStyleClass().add("day-bar-away");
            away.add(part);
        }
        getChildren().addAll(away);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        for (var i = 0; i < away.size(); i++) {
            var part = away.get(i);
            var ofDay = spans.get(i).on(shift.day());
            part.setVisible(ofDay.isPresent());
            ofDay.ifPresent(hours -> place(part, minutes(hours.from()), minutesUntil(hours.until())));
        }
        place(work, shift.from(), shift.until());
        place(pause, shift.breakFrom(), shift.breakUntil());
    }

    private void place(Region part, String from, String until) {
        var start = ClockInput.parse(from);
        var end = ClockInput.parse(until);
        part.setVisible(start.isPresent() && end.isPresent());
        if (part.isVisible()) {
            var left = minutes(start.get());
            place(part, left, end.get().isAfter(start.get()) ? minutes(end.get()) : DAY);
        }
    }

    private void place(Region part, double left, double right) {
        part.resizeRelocate(left / DAY * getWidth(), 0, (right - left) / DAY * getWidth(), getHeight());
    }

    private static double minutesUntil(LocalTime end) {
        return end.equals(LocalTime.MIDNIGHT) ? DAY : minutes(end);
    }

    private static double minutes(LocalTime time) {
        return time.toSecondOfDay() / 60.0;
    }
}
