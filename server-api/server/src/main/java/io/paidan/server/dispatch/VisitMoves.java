package io.paidan.server.dispatch;

import io.paidan.contract.feed.DispatchEvent.VisitStatusChanged;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.visit.Visits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a visit's step brings with it: the rest of the engineer's day gets new times, and everybody is told. */
@Component
class VisitMoves {

    /** Who moves the visit, why and where he stands, as far as he says so. */
    record Cause(
            String actor, @Nullable String reason, @Nullable GeoPoint place) {}

    private final Visits visits;
    private final Engineers engineers;
    private final RestOfDay restOfDay;
    private final Announcements announcements;

    VisitMoves(Visits visits, Engineers engineers, RestOfDay restOfDay, Announcements announcements) {
        this.visits = visits;
        this.engineers = engineers;
        this.restOfDay = restOfDay;
        this.announcements = announcements;
    }

    /**
     * Moves a visit whose day the caller holds.
     *
     * @param orderAfter the order as it is once this has happened
     */
    VisitSummary move(VisitSummary visit, VisitStatus to, WorkOrderSummary orderAfter, Cause cause) {
        var engineer = engineers.getInRegion(visit.engineerId(), visit.region());
        var moved = visits.move(visit, to);
        var rescheduled = switch (to) {
            case PLANNED, NOTIFIED, ACCEPTED -> List.<VisitSummary>of();
            case DECLINED, WITHDRAWN -> restOfDay.retimeWithout(moved, engineer);
            case EN_ROUTE, ON_SITE, IN_PROGRESS, DONE, ABORTED -> restOfDay.retime(engineer);
        };
        var event = new VisitStatusChanged(orderAfter, moved, visit.status(), rescheduled, cause.reason());
        announcements.moved(event, engineer, cause.place(), cause.actor());
        if (to == VisitStatus.DONE) { // one more job of his is counted, by which he is ranked
            announcements.changed(engineers.getInRegion(visit.engineerId(), visit.region()), cause.actor());
        }
        return moved;
    }
}
