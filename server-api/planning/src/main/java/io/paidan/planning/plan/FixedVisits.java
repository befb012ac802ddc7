package io.paidan.planning.plan;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.PlannedVisit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The visits that planning leaves where they are: the one place that says which. */
final class FixedVisits {
    private FixedVisits() {}

    /** His day with nothing but the visits that stay. */
    static EngineerDay only(EngineerDay day) {
        return day.with(
                day.visits().stream().filter(planned -> isFixed(planned, day)).toList());
    }

    /**
     * Under way, pinned, his next, or shared with others of a crew. Of someone whose whereabouts nobody knows all visits
     * stay: nothing can be said about the way to any other.
     */
    static boolean isFixed(PlannedVisit planned, EngineerDay day) {
        var visit = planned.visit();
        return visit.status().isUnderWay()
                || visit.pinned()
                || planned.equals(next(day.visits()))
                || planned.order().crewSize() > 1
                || day.from() == null;
    }

    /** What he drives to or, when he drives to nothing, the first visit ahead that he was told of; null when none. */
    private static @Nullable PlannedVisit next(List<PlannedVisit> visits) {
        for (var planned : visits) {
            var status = planned.visit().status();
            if (status == VisitStatus.EN_ROUTE) {
                return planned;
            }
            if (!status.isUnderWay()) {
                return status == VisitStatus.PLANNED ? null : planned;
            }
        }
        return null;
    }
}
