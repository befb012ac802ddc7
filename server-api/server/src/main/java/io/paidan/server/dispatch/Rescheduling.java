package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.feed.DispatchEvent.WorkOrderRescheduled;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.RescheduleWorkOrder;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Actor;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.workorder.WorkOrders;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agrees another time with the customer. What was planned outside it is planned anew, by the order's own mode. */
@Service
class Rescheduling {

    /** Whoever was found before was found for another time. */
    private static final Set<DispatchMode> FOUND_BY_SERVER = EnumSet.of(DispatchMode.AUTOMATIC, DispatchMode.GRAB);

    private final WorkOrders workOrders;
    private final PlannedVisits planned;
    private final Refusals refusals;
    private final Announcements announcements;

    Rescheduling(WorkOrders workOrders, PlannedVisits planned, Refusals refusals, Announcements announcements) {
        this.workOrders = workOrders;
        this.planned = planned;
        this.refusals = refusals;
        this.announcements = announcements;
    }

    /**
     * Writes the new time; an order that has it already is given back as it is, so a repeat does no harm.
     *
     * @throws ProblemException NOT_FOUND, CONFLICT when the order changed since the caller looked,
     *     TRANSITION_NOT_ALLOWED once somebody is under way or the work has begun, INVALID without a reason
     */
    @Transactional
    public WorkOrderSummary reschedule(UUID id, RescheduleWorkOrder command, Actor actor) {
        var order = workOrders.lock(id, actor.scope());
        if (command.window().equals(order.window())) {
            return order;
        }
        if (order.version() != command.version()) {
            throw refusals.conflict(order);
        }
        if (!WorkOrderLifecycle.takesAnotherTime(order.status())) {
            throw refusals.noOtherTime(order);
        }
        refusals.requireReason(command.reason());
        var held = planned.hold(order);
        var missed = held.stream()
                .filter(visit -> !command.window().holds(visit.plannedStart()))
                .toList();
        var changed = after(workOrders.reschedule(order, command.window()), held, missed);
        var reason = command.reason().strip();
        announcements.rescheduled(new WorkOrderRescheduled(changed, order.window(), reason), actor.name());
        var due = workOrders.get(id, actor.scope()); // its clock was set anew with that
        planned.withdraw(missed, due, reason, actor.name());
        announcements.followed(due, order.status(), actor.name());
        return workOrders.get(id, actor.scope());
    }

    /** True while the server looks for somebody, or engineers may take it: when it is another order by now, they are others. */
    static boolean isSought(WorkOrderSummary order) {
        return order.status() == WorkOrderStatus.READY
                && FOUND_BY_SERVER.contains(order.dispatch().mode());
    }

    private WorkOrderSummary after(WorkOrderSummary changed, List<VisitSummary> held, List<VisitSummary> missed) {
        var isFree = changed.status() == WorkOrderStatus.SCHEDULED && held.size() == missed.size();
        return isFree || isSought(changed) ? workOrders.move(changed, WorkOrderStatus.READY, null) : changed;
    }
}
