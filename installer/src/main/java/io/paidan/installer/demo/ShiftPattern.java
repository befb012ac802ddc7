package io.paidan.installer.demo;

import io.paidan.contract.engineer.Shift;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The working days of the demo company, each with a lunch break. */
enum ShiftPattern {
    EARLY(7, 16, LocalTime.of(11, 30)),
    MORNING(8, 17, LocalTime.of(12, 0)),
    LATE(10, 19, LocalTime.of(13, 30)),
    /** On leave. */
    ABSENT(0, 0, LocalTime.MIN);

    private static final int BREAK_MINUTES = 30;

    private final int startHour;
    private final int endHour;
    private final LocalTime breakStart;

    ShiftPattern(int startHour, int endHour, LocalTime breakStart) {
        this.startHour = startHour;
        this.endHour = endHour;
        this.breakStart = breakStart;
    }

    List<Shift> on(LocalDate day, ZoneId zone) {
        if (this == ABSENT) {
            return List.of();
        }
        var pause = day.atTime(breakStart).atZone(zone);
        return List.of(new Shift(
                day.atTime(startHour, 0).atZone(zone).toInstant(),
                day.atTime(endHour, 0).atZone(zone).toInstant(),
                pause.toInstant(),
                pause.plusMinutes(BREAK_MINUTES).toInstant()));
    }
}
