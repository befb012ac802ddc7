package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.dispatch.Obstacle;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Actor;
import io.paidan.server.organisation.Scope;
import io.paidan.server.organisation.Territories;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.sla.clock.OrderClocks;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes how a ready order comes to an engineer. */
@Service
class DispatchStates {

    private final WorkOrders workOrders;
    private final Territories territories;
    private final DispatchRights rights;
    private final Announcements announcements;
    private final OrderClocks clocks;
    private final Refusals refusals;
    private final MasterChange change;
    private final Clock clock;

    DispatchStates(
            WorkOrders workOrders,
            Territories territories,
            DispatchRights rights,
            Announcements announcements,
            OrderClocks clocks,
            Refusals refusals,
            MasterChange change,
            Clock clock) {
        this.workOrders = workOrders;
        this.territories = territories;
        this.rights = rights;
        this.announcements = announcements;
        this.clocks = clocks;
        this.refusals = refusals;
        this.change = change;
        this.clock = clock;
    }

    /**
     * Chooses another mode by hand; it begins at once.
     *
     * @throws ProblemException NOT_FOUND, INVALID without an outlet or partner to forward to, CONFLICT when the order changed since
     *     the caller looked, LIMIT_BROKEN when it is not ready, FORBIDDEN while it is in review
     */
    @Transactional
    public WorkOrderSummary set(UUID orderId, SetDispatch command, Actor actor) {
        var order = workOrders.lock(orderId, actor.scope());
        if (order.version() != command.version()) {
            throw refusals.conflict(order);
        }
        if (order.status() != WorkOrderStatus.READY) {
            throw refusals.notAssignable(order);
        }
        rights.requireMayChange(order, actor);
        var outlet = command.mode() == DispatchMode.FORWARD ? outletOf(order, command.forwardTo(), actor) : null;
        var placed = outlet == null ? order : workOrders.place(order, outlet);
        var state = placed.dispatch().to(outlet, null).begin(command.mode(), clock.instant());
        var changed = write(placed, state, actor.name());
        if (!changed.territory().equals(order.territory())) {
            announcements.placed(order.territory(), changed, clocks.list(List.of(changed)), actor.name());
        }
        return changed;
    }

    private String outletOf(WorkOrderSummary order, @Nullable String forwardTo, Actor actor) {
        if (forwardTo == null) {
            throw refusals.missing("forwardTo");
        }
        var isHis = actor.scope().territories().contains(forwardTo);
        if (!isHis || !territories.getRegion(forwardTo).equals(order.region())) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "chosen-territory", "id", forwardTo);
        }
        if (!territories.takesForwarded(forwardTo)) {
            throw change.wrong("forwardTo", forwardTo, "no-outlet");
        }
        return forwardTo;
    }

    /** Leaves an order to the dispatchers, with the reason why the server could not bring it to anybody. */
    @Transactional
    public void nobodyFits(WorkOrderSummary seen, List<Obstacle> why, Scope scope) {
        change(seen, state -> state.nobodyFits(why, clock.instant()), scope);
    }

    /**
     * Changes the state of an order that nobody changed since it was seen.
     *
     * @throws ProblemException CONFLICT
     */
    @Transactional
    public WorkOrderSummary change(WorkOrderSummary seen, UnaryOperator<DispatchState> change, Scope scope) {
        var order = workOrders.lock(seen.id(), scope);
        if (order.version() != seen.version()) {
            throw refusals.conflict(order);
        }
        return write(order, change.apply(order.dispatch()), Actor.server(scope).name());
    }

    private WorkOrderSummary write(WorkOrderSummary order, DispatchState state, String actor) {
        var changed = workOrders.dispatch(order, state);
        announcements.dispatchChanged(changed, actor);
        return changed;
    }
}
