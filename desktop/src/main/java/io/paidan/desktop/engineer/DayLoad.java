package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.visit.VisitSummary;
import java.time.Duration;
import java.util.List;

/** How full an engineer's working time is. */
public final class DayLoad {

    private DayLoad() {}

    /**
     * Work and driving as a share of the shifts without breaks and absences, of a guest's without what lies in no loan: over 1
     * when it is too much, 0 when he does not work.
     */
    public static double of(EngineerSummary engineer, List<VisitSummary> visits) {
        var shifts = engineer.shifts();
        var working = shifts.stream()
                .flatMap(shift ->
                        WorkingTime.of(engineer, shift).map(part -> shift.workingTime(part, engineer.absences())))
                .reduce(Duration.ZERO, Duration::plus);
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

    private static boolean isWithin(VisitSummary visit, List<Shift> shifts) {
        return shifts.stream()
                .anyMatch(shift -> visit.plannedStart().isBefore(shift.end())
                        && visit.plannedEnd().isAfter(shift.start()));
    }
}
