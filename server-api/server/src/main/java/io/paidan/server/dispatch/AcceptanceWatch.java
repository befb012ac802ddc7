package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.AcceptanceStep;
import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.feed.DispatchEvent.AcceptanceMissed;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.organisation.Actor;
import io.paidan.server.organisation.Scope;
import io.paidan.server.organisation.Territories;
import io.paidan.server.sla.clock.OrderClocks;
import io.paidan.server.visit.Acceptances;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that engineers accept in time: who does not is reminded once; then the order goes to somebody else where the
 * server dispatches it, and otherwise, or when it is pinned to him, everybody is told that it hangs.
 */
@Service
class AcceptanceWatch {

    private static final int WHOLE = 100;

    private final Acceptances acceptances;
    private final OrderClocks clocks;
    private final DispatchTimers timers;
    private final WorkOrders workOrders;
    private final Visits visits;
    private final VisitTransitions transitions;
    private final Engineers engineers;
    private final Territories territories;
    private final Announcements announcements;
    private final Clock clock;

    AcceptanceWatch(
            Acceptances acceptances,
            OrderClocks clocks,
            DispatchTimers timers,
            WorkOrders workOrders,
            Visits visits,
            VisitTransitions transitions,
            Engineers engineers,
            Territories territories,
            Announcements announcements,
            Clock clock) {
        this.acceptances = acceptances;
        this.clocks = clocks;
        this.timers = timers;
        this.workOrders = workOrders;
        this.visits = visits;
        this.transitions = transitions;
        this.engineers = engineers;
        this.territories = territories;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The engineer has been told of a visit: from now on he has the minutes of the order's policy to accept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(VisitSummary visit) {
        var acceptBy = clocks.findAcceptBy(visit.region(), visit.workOrderId(), clock.instant(), WHOLE)
                .orElse(null);
        acceptances.start(visit.region(), visit.id(), acceptBy);
        if (acceptBy != null) {
            timers.set(DispatchTimers.ACCEPTANCE, new DispatchTimers.Timer(visit.region(), visit.id(), acceptBy));
        }
    }

    /** Takes the next step for a visit that is overdue; nothing when he accepted, or another server was faster. */
    @Transactional
    public void goOff(DispatchTimers.Timer timer) {
        var seen = acceptances.findOverdue(timer.region(), timer.id()).orElse(null);
        if (seen == null) {
            return;
        }
        var scope = territories.wholeRegion(seen.region());
        var order = workOrders.lock(seen.workOrderId(), scope);
        lockDays(order);
        var overdue = acceptances.findOverdue(seen.region(), seen.id()).orElse(null);
        if (overdue == null) {
            return;
        }
        var visit = visits.findInRegion(overdue.region(), overdue.id()).orElseThrow();
        if (!overdue.reminded()) {
            remind(overdue);
            tell(order, visit, AcceptanceStep.REMINDED, scope);
        } else {
            acceptances.lapse(overdue);
            giveUp(order, visit, scope);
        }
    }

    /** Before any of its visits is touched: others who change the same days wait for them, and not in a circle. */
    private void lockDays(WorkOrderSummary order) {
        engineers.lockDays(
                order.region(),
                visits.listActiveOfOrder(order.region(), order.id()).stream()
                        .map(VisitSummary::engineerId)
                        .distinct()
                        .toList());
    }

    /** He gets half of his time again; none when the policy promises no such time any more. */
    private void remind(Acceptances.Overdue overdue) {
        var now = clock.instant();
        var acceptBy = clocks.findAcceptBy(overdue.region(), overdue.workOrderId(), now, WHOLE / 2)
                .orElse(now);
        acceptances.remind(overdue, acceptBy);
        timers.set(DispatchTimers.ACCEPTANCE, new DispatchTimers.Timer(overdue.region(), overdue.id(), acceptBy));
    }

    private void giveUp(WorkOrderSummary order, VisitSummary visit, Scope scope) {
        if (mayReassign(order, visit)) {
            tell(order, visit, AcceptanceStep.REASSIGNED, scope);
            var withdrawn = new TransitionVisit(VisitStatus.WITHDRAWN, visit.version(), null, null);
            transitions.move(visit.id(), withdrawn, Actor.server(scope));
        } else {
            tell(order, visit, AcceptanceStep.ESCALATED, scope);
        }
    }

    /** What somebody pinned stays with whom he gave it to; a crew's is pinned for its time only. */
    private boolean mayReassign(WorkOrderSummary order, VisitSummary visit) {
        var mode = order.dispatch().mode();
        var isFoundByServer = mode == DispatchMode.AUTOMATIC || mode == DispatchMode.GRAB;
        return isFoundByServer && (!visit.pinned() || visits.isOfCrew(visit));
    }

    private void tell(WorkOrderSummary order, VisitSummary visit, AcceptanceStep step, Scope scope) {
        var engineer = engineers.getInRegion(visit.engineerId(), visit.region());
        announcements.acceptanceMissed(
                new AcceptanceMissed(order, visit, step),
                engineer,
                Actor.server(scope).name());
    }
}
