package io.paidan.planning.plan;

import io.paidan.planning.EngineerDay;
import io.paidan.planning.workday.Pauses;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The break and the absences of a day in the words of the search. */
final class DayPauses {
    private DayPauses() {}

    static Pauses of(EngineerDay day, DayClock clock) {
        var shift = Objects.requireNonNull(day.shift());
        var start = shift.breakStart();
        var end = shift.breakEnd();
        var breaks = start == null || end == null || !start.isBefore(end)
                ? List.<Pauses.Break>of()
                : List.of(new Pauses.Break(clock.of(start), clock.of(end) - clock.of(start)));
        return new Pauses(breaks, absences(day, clock));
    }

    /** Those that overlap or touch are one. */
    private static List<Pauses.Absence> absences(EngineerDay day, DayClock clock) {
        var merged = new ArrayList<Pauses.Absence>();
        for (var absence : day.engineer().absences()) {
            var from = clock.of(absence.start());
            var until = clock.of(absence.end());
            if (!merged.isEmpty() && from <= merged.getLast().until()) {
                var last = merged.removeLast();
                merged.add(new Pauses.Absence(last.from(), Math.max(last.until(), until)));
            } else if (from < until) {
                merged.add(new Pauses.Absence(from, until));
            }
        }
        return merged;
    }
}
