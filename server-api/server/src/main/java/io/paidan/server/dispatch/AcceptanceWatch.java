package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.AcceptanceStep;
import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.feed.DispatchEvent.AcceptanceMissed;
import io.paidan.contract.sla.AfterTimeout;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that engineers accept in time: who does not is reminded once; then the order goes to somebody else, or, also when it
 * is pinned to him, everybody is told that it hangs.
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
    private final DispatchStates states;
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
            DispatchStates states,
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
        this.states = states;
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
            tell(order, visit, AcceptanceStep.REMINDED, null, scope);
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

    /** What is done the policy says, and where it says nothing the way the order came to him; what is pinned nobody moves. */
    private void giveUp(WorkOrderSummary order, VisitSummary visit, Scope scope) {
        if (isKept(visit)) {
            tell(order, visit, AcceptanceStep.ESCALATED, null, scope);
            return;
        }
        var policy = clocks.getPolicy(order.region(), order.id());
        var decided = policy.afterTimeout();
        var byPolicy = decided == null ? null : policy.name();
        switch (decided == null ? byMode(order) : decided) {
            case REASSIGN -> {
                tell(order, visit, AcceptanceStep.REASSIGNED, byPolicy, scope);
                reassign(order, visit, scope);
            }
            case ESCALATE -> tell(order, visit, AcceptanceStep.ESCALATED, byPolicy, scope);
        }
    }

    /** What somebody pinned stays with whom he gave it to; a crew's is pinned for its time only. */
    private boolean isKept(VisitSummary visit) {
        return visit.pinned() && !visits.isOfCrew(visit);
    }

    /** Whoever brought it to him brings it to the next: the server, or people who have to hear of it. */
    private static AfterTimeout byMode(WorkOrderSummary order) {
        return isBroughtByServer(order) ? AfterTimeout.REASSIGN : AfterTimeout.ESCALATE;
    }

    private static boolean isBroughtByServer(WorkOrderSummary order) {
        var mode = order.dispatch().mode();
        return mode == DispatchMode.AUTOMATIC || mode == DispatchMode.GRAB;
    }

    /** An order that people dispatched goes on automatically: it would wait for them otherwise. */
    private void reassign(WorkOrderSummary order, VisitSummary visit, Scope scope) {
        if (!isBroughtByServer(order)) {
            states.change(order, state -> state.begin(DispatchMode.AUTOMATIC, clock.instant()), scope);
        }
        var withdrawn = new TransitionVisit(VisitStatus.WITHDRAWN, visit.version(), null, null);
        transitions.move(visit.id(), withdrawn, Actor.server(scope));
    }

    /** @param byPolicy the name of the policy that decided this; null when none did */
    private void tell(
            WorkOrderSummary order, VisitSummary visit, AcceptanceStep step, @Nullable String byPolicy, Scope scope) {
        var engineer = engineers.getInRegion(visit.engineerId(), visit.region());
        announcements.acceptanceMissed(
                new AcceptanceMissed(order, visit, step),
                engineer,
                byPolicy,
                Actor.server(scope).name());
    }
}
