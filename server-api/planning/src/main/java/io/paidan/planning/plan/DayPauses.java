package io.paidan.planning.plan;

import io.paidan.planning.EngineerDay;
import io.paidan.planning.workday.Pauses;
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
        var absences = day.absencesAhead().stream()
                .map(absence -> new Pauses.Absence(clock.of(absence.start()), clock.of(absence.end())))
                .toList();
        return new Pauses(breaks, absences);
    }
}
