package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.Shift;
import io.paidan.contract.visit.VisitSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How full an engineer's working time is. */
public final class DayLoad {

    private DayLoad() {}

    /** Work and driving as a share of the shifts without their breaks: over 1 when it is too much, 0 when he does not work. */
    public static double of(List<Shift> shifts, List<VisitSummary> visits) {
        var working = shifts.stream().map(DayLoad::working).reduce(Duration.ZERO, Duration::plus);
        if (!working.isPositive()) {
            return 0;
        }
        var taken = visits.stream()
                .filter(visit -> visit.status().isShown() && isWithin(visit, shifts))
                .map(visit -> Duration.between(visit.plannedStart(), visit.plannedEnd())
                        .plus(visit.travel()))
                .reduce(Duration.ZERO, Duration::plus);
        return (double) taken.toSeconds() / working.toSeconds();
    }

    private static Duration working(Shift shift) {
        var whole = Duration.between(shift.start(), shift.end());
        Instant from = shift.breakStart();
        Instant to = shift.breakEnd();
        return from == null || to == null ? whole : whole.minus(Duration.between(from, to));
    }

    private static boolean isWithin(VisitSummary visit, List<Shift> shifts) {
        return shifts.stream()
                .anyMatch(shift -> visit.plannedStart().isBefore(shift.end())
                        && visit.plannedEnd().isAfter(shift.start()));
    }
}
