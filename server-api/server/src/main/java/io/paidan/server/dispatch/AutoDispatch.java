package io.paidan.server.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Actor;
import io.paidan.server.organisation.Scope;
import io.paidan.server.organisation.Territories;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.workorder.OrderReady;
import io.paidan.server.workorder.WorkOrders;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Brings one queued order to an engineer: assigns it to the best one, or offers it. Each step is a transaction of its own
 * and counts only if the order is still as it was seen, so several servers may do it at once.
 */
@Component
class AutoDispatch {

    private final WorkOrders workOrders;
    private final Territories territories;
    private final FitEngineers fitEngineers;
    private final DayReader days;
    private final Assignments assignments;
    private final DispatchStates states;
    private final GrabOffers offers;

    AutoDispatch(
            WorkOrders workOrders,
            Territories territories,
            FitEngineers fitEngineers,
            DayReader days,
            Assignments assignments,
            DispatchStates states,
            GrabOffers offers) {
        this.workOrders = workOrders;
        this.territories = territories;
        this.fitEngineers = fitEngineers;
        this.days = days;
        this.assignments = assignments;
        this.states = states;
        this.offers = offers;
    }

    /** Does nothing when somebody was faster. */
    void dispatch(OrderReady ready) {
        var scope = territories.wholeRegion(ready.region());
        try {
            var order = workOrders.get(ready.workOrderId(), scope);
            if (order.status() == WorkOrderStatus.READY && order.dispatch().phase() == DispatchPhase.QUEUED) {
                dispatch(order, scope);
            }
        } catch (ProblemException refused) {
            if (refused.code() != ProblemCode.CONFLICT && refused.code() != ProblemCode.NOT_FOUND) {
                throw refused;
            }
        }
    }

    private void dispatch(WorkOrderSummary order, Scope scope) {
        var fit = fitEngineers.find(order, scope);
        if (fit.candidates().isEmpty()) {
            states.nobodyFits(order, fit.obstacles(), scope);
        } else if (order.dispatch().mode() == DispatchMode.GRAB) {
            offers.offer(order, fit.candidates(), scope);
        } else if (!assign(order, fit, scope)) {
            states.nobodyFits(order, fit.obstacles(), scope);
        }
    }

    /** The best whose day still takes it: another order may have come in between. */
    private boolean assign(WorkOrderSummary order, FitEngineers.Fit fit, Scope scope) {
        for (var candidate : fit.candidates()) {
            var command = new AssignVisit(
                    UuidCreator.getTimeOrderedEpoch(),
                    candidate.engineerId(),
                    order.version(),
                    days.ifLaterDay(
                            order, Objects.requireNonNull(candidate.plan()).start()),
                    null);
            try {
                assignments.assign(order.id(), command, Actor.server(scope));
                return true;
            } catch (ProblemException refused) {
                if (refused.code() != ProblemCode.LIMIT_BROKEN) {
                    throw refused;
                }
            }
        }
        return false;
    }
}
