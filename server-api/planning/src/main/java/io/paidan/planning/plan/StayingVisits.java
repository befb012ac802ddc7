package io.paidan.planning.plan;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.PlannedVisit;
import java.util.List;
import java.util.Optional;

/**
 * Which published visits planning has to leave where they are, read anew from the days, for {@link PlanChecker} to hold
 * against what the planner left ({@link FixedVisits}).
 */
final class StayingVisits {
    private StayingVisits() {}

    static List<PlannedVisit> of(EngineerDay day) {
        var next = next(day);
        return day.visits().stream()
                .filter(planned -> day.from() == null
                        || planned.visit().status().isUnderWay()
                        || planned.visit().pinned()
                        || planned.order().crewSize() > 1
                        || next.filter(planned::equals).isPresent())
                .toList();
    }

    static boolean isAmong(PlanStop.AtCustomer stop, EngineerDay day) {
        return of(day).stream().anyMatch(planned -> planned.visit().id().equals(stop.visitId()));
    }

    /** Nobody has a next visit while he drives to one; else it is the first ahead if he was told of it. */
    private static Optional<PlannedVisit> next(EngineerDay day) {
        var drives = day.visits().stream().anyMatch(planned -> planned.visit().status() == VisitStatus.EN_ROUTE);
        return drives
                ? Optional.empty()
                : day.visits().stream()
                        .filter(planned -> !planned.visit().status().isUnderWay())
                        .findFirst()
                        .filter(planned -> planned.visit().status() != VisitStatus.PLANNED);
    }
}
