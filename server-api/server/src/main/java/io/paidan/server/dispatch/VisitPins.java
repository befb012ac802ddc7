package io.paidan.server.dispatch;

import io.paidan.contract.feed.DispatchEvent.VisitPinChanged;
import io.paidan.contract.visit.PinVisit;
import io.paidan.contract.visit.VisitLifecycle;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.organisation.Actor;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.WorkOrders;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pins visits to their engineer and time, so that nothing moves them but a person, and lets them go again. */
@Service
class VisitPins {

    private final WorkOrders workOrders;
    private final Visits visits;
    private final Engineers engineers;
    private final Refusals refusals;
    private final Announcements announcements;

    VisitPins(
            WorkOrders workOrders, Visits visits, Engineers engineers, Refusals refusals, Announcements announcements) {
        this.workOrders = workOrders;
        this.visits = visits;
        this.engineers = engineers;
        this.refusals = refusals;
        this.announcements = announcements;
    }

    /**
     * Pins it or lets it go; a visit that is so already is given back as it is, so a repeat does no harm.
     *
     * @throws ProblemException NOT_FOUND, CONFLICT when the visit changed since the caller looked,
     *     TRANSITION_NOT_ALLOWED once the engineer has set out, and for a crew's, which keeps its pin
     */
    @Transactional
    public VisitSummary set(UUID id, PinVisit command, Actor actor) {
        var scope = actor.scope();
        var seen = visits.get(id, scope);
        var order = workOrders.lock(seen.workOrderId(), scope);
        engineers.lockDays(seen.region(), List.of(seen.engineerId())); // whoever moves times holds the day
        var visit = visits.get(id, scope);
        if (visit.pinned() == command.pinned()) {
            return visit;
        }
        if (visit.version() != command.version()) {
            throw refusals.conflict(order, visit);
        }
        if (!VisitLifecycle.takesPin(visit.status())) {
            throw refusals.noPin(order, visit);
        }
        if (visits.isOfCrew(visit)) {
            throw refusals.crewKeepsTime(order);
        }
        var changed = visits.pin(visit, command.pinned());
        var engineer = engineers.getInRegion(changed.engineerId(), changed.region());
        announcements.pinChanged(new VisitPinChanged(changed), order, engineer, actor.name());
        return changed;
    }
}
