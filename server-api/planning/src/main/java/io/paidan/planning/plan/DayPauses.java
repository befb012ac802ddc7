package io.paidan.planning.plan;

import io.paidan.planning.EngineerDay;
import io.paidan.planning.workday.Pauses;
import java.util.List;
import java.util.Objects;

/** The break and the absences of a day in the words of the search. */
final class DayPauses {
    private DayPauses() {}

    static Pauses of(EngineerDay day, DayClock clock) {
        var pause = Objects.requireNonNull(day.shift()).breakTime();
        var breaks = pause == null
                ? List.<Pauses.Break>of()
                : List.of(new Pauses.Break(clock.of(pause.start()), clock.of(pause.end()) - clock.of(pause.start())));
        var absences = day.absencesAhead().stream()
                .map(absence -> new Pauses.Absence(clock.of(absence.start()), clock.of(absence.end())))
                .toList();
        return new Pauses(breaks, absences);
    }
}
