package io.paidan.server.dispatch;

import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.WorkOrders;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves orders through {@link WorkOrderLifecycle}; cancelling one takes its planned visit back in the same act. */
@Service
class WorkOrderTransitions {

    private final WorkOrders workOrders;
    private final Visits visits;
    private final Engineers engineers;
    private final VisitMoves moves;
    private final Refusals refusals;
    private final Announcements announcements;

    WorkOrderTransitions(
            WorkOrders workOrders,
            Visits visits,
            Engineers engineers,
            VisitMoves moves,
            Refusals refusals,
            Announcements announcements) {
        this.workOrders = workOrders;
        this.visits = visits;
        this.engineers = engineers;
        this.moves = moves;
        this.refusals = refusals;
        this.announcements = announcements;
    }

    /**
     * Takes one step; an order that has that status already is given back as it is, so a repeat does no harm.
     *
     * @throws ProblemException NOT_FOUND, CONFLICT when the order changed since the caller looked,
     *     TRANSITION_NOT_ALLOWED, FORBIDDEN for the role, INVALID when a reason is missing
     */
    @Transactional
    public WorkOrderSummary move(UUID id, TransitionWorkOrder command, SignedInUser user) {
        var order = workOrders.lock(id, Scope.of(user));
        if (order.status() == command.to()) {
            return order;
        }
        if (order.version() != command.version()) {
            throw refusals.conflict(order);
        }
        var step = WorkOrderLifecycle.find(order.status(), command.to())
                .orElseThrow(() -> refusals.noSuchStep(order, command.to()));
        if (!step.by().contains(user.role())) {
            throw refusals.notAllowed(order, command.to(), user.role());
        }
        var visit = visits.findActiveOfOrder(order.region(), order.id()).orElse(null);
        check(step.guard(), order, visit, command);
        return take(order, visit, command, user.displayName());
    }

    private void check(
            WorkOrderLifecycle.Guard guard,
            WorkOrderSummary order,
            @Nullable VisitSummary visit,
            TransitionWorkOrder command) {
        switch (guard) {
            case NONE -> {}
            case REASON -> refusals.requireReason(command.reason());
            case WAITING_REASON -> {
                if (command.waitingReason() == null) {
                    throw refusals.missing("waitingReason");
                }
            }
            case NOBODY_UNDER_WAY_AND_REASON -> {
                if (visit != null && visit.status().isUnderWay()) {
                    throw refusals.underWay(order, visit);
                }
                refusals.requireReason(command.reason());
            }
            case NO_ACTIVE_VISIT -> {
                if (visit != null) {
                    throw refusals.stillVisited(order, visit);
                }
            }
            case VISIT_IN_PROGRESS -> {
                if (visit == null || visit.status() != VisitStatus.IN_PROGRESS) {
                    throw refusals.nobodyAtWork(order);
                }
            }
        }
    }

    private WorkOrderSummary take(
            WorkOrderSummary order, @Nullable VisitSummary visit, TransitionWorkOrder command, String actor) {
        var waitingReason = command.to() == WorkOrderStatus.WAITING ? command.waitingReason() : null;
        var moved = workOrders.move(order, command.to(), waitingReason);
        if (visit != null && !command.to().isOpen()) {
            withdraw(order, moved, visit, command.reason(), actor);
        }
        announcements.moved(new WorkOrderStatusChanged(moved, order.status(), command.reason()), actor);
        return moved;
    }

    private void withdraw(
            WorkOrderSummary before,
            WorkOrderSummary after,
            VisitSummary visit,
            @Nullable String reason,
            String actor) {
        engineers.lockDays(visit.region(), List.of(visit.engineerId()));
        var planned = visits.lock(visit);
        if (planned.status().isUnderWay()) {
            throw refusals.underWay(before, planned);
        }
        moves.move(planned, VisitStatus.WITHDRAWN, after, new VisitMoves.Cause(actor, reason, null));
    }
}
