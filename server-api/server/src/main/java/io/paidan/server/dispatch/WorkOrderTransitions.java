package io.paidan.server.dispatch;

import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Actor;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.History;
import io.paidan.server.workorder.Procedures;
import io.paidan.server.workorder.WorkOrders;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves orders through {@link WorkOrderLifecycle}; cancelling one takes its planned visit back in the same act. */
@Service
public class WorkOrderTransitions {

    private final WorkOrders workOrders;
    private final Visits visits;
    private final PlannedVisits planned;
    private final DoneVisits done;
    private final Procedures procedures;
    private final History history;
    private final Refusals refusals;
    private final ExpectedDays expectedDays;
    private final Announcements announcements;

    WorkOrderTransitions(
            WorkOrders workOrders,
            Visits visits,
            PlannedVisits planned,
            DoneVisits done,
            Procedures procedures,
            History history,
            Refusals refusals,
            ExpectedDays expectedDays,
            Announcements announcements) {
        this.workOrders = workOrders;
        this.visits = visits;
        this.planned = planned;
        this.done = done;
        this.procedures = procedures;
        this.history = history;
        this.refusals = refusals;
        this.expectedDays = expectedDays;
        this.announcements = announcements;
    }

    /**
     * Takes one step; an order that has that status already is given back as it is, so a repeat does no harm. To let it wait
     * for something else, or for another day, is no repeat.
     *
     * @throws ProblemException NOT_FOUND, CONFLICT when the order changed since the caller looked,
     *     TRANSITION_NOT_ALLOWED, FORBIDDEN for the role, INVALID when a reason is missing
     */
    @Transactional
    public WorkOrderSummary move(UUID id, TransitionWorkOrder command, Actor actor) {
        var order = workOrders.lock(id, actor.scope());
        if (isRepeat(order, command)) {
            return order;
        }
        if (order.version() != command.version()) {
            throw refusals.conflict(order);
        }
        var step = WorkOrderLifecycle.find(order.status(), command.to())
                .orElseThrow(() -> refusals.noSuchStep(order, command.to()));
        if (!actor.may(step.by())) {
            throw refusals.notAllowed(order, command.to(), actor);
        }
        var active = visits.listActiveOfOrder(order.region(), order.id());
        if (!actor.isServer() || step.guard() != WorkOrderLifecycle.Guard.PROCEDURE_DONE) { // it closes by time alone
            check(step.guard(), order, active, command);
        }
        return take(order, active, command, actor.name());
    }

    private boolean isRepeat(WorkOrderSummary order, TransitionWorkOrder command) {
        if (order.status() != command.to() || command.to() != WorkOrderStatus.WAITING) {
            return order.status() == command.to();
        }
        var said = history.findLastReason(order.region(), order.id(), WorkOrderStatus.WAITING);
        return order.waitingReason() == command.waitingReason()
                && Objects.equals(order.expectedOn(), command.expectedOn())
                && said.orElse("").equals(Objects.requireNonNullElse(command.reason(), ""));
    }

    private void check(
            WorkOrderLifecycle.Guard guard,
            WorkOrderSummary order,
            List<VisitSummary> active,
            TransitionWorkOrder command) {
        switch (guard) {
            case NONE, UNCONFIRMED_TOO_LONG -> {} // that one only the timer takes, which has looked at the clock
            case REASON -> refusals.requireReason(command.reason());
            case WAITING_REASON -> {
                if (command.waitingReason() == null) {
                    throw refusals.missing("waitingReason");
                }
                if (command.waitingReason().needsWords()) {
                    refusals.requireReason(command.reason());
                }
                expectedDays.check(order, command.expectedOn());
            }
            case NOBODY_UNDER_WAY_AND_REASON -> {
                refuseUnderWay(order, active);
                refusals.requireReason(command.reason());
            }
            case PROCEDURE_DONE -> {
                var missing = procedures.listMissing(order);
                if (!missing.isEmpty()) {
                    throw refusals.stepsMissing(order, missing);
                }
            }
            case BY_VISIT -> throw refusals.noSuchStep(order, command.to());
            case NO_ACTIVE_VISIT -> {
                if (!active.isEmpty()) {
                    throw refusals.stillVisited(order, active.getFirst());
                }
            }
            case VISIT_IN_PROGRESS -> {
                if (active.stream().noneMatch(visit -> visit.status() == VisitStatus.IN_PROGRESS)) {
                    throw refusals.nobodyAtWork(order);
                }
            }
        }
    }

    private void refuseUnderWay(WorkOrderSummary order, List<VisitSummary> active) {
        active.stream().filter(visit -> visit.status().isUnderWay()).findFirst().ifPresent(visit -> {
            throw refusals.underWay(order, visit);
        });
    }

    private WorkOrderSummary take(
            WorkOrderSummary order, List<VisitSummary> active, TransitionWorkOrder command, String actor) {
        var waits = command.to() == WorkOrderStatus.WAITING;
        var moved = workOrders.move(
                order, command.to(), waits ? command.waitingReason() : null, waits ? command.expectedOn() : null);
        if (!active.isEmpty() && !command.to().isOpen()) {
            planned.withdraw(planned.hold(order), moved, command.reason(), actor);
        }
        announcements.moved(
                new WorkOrderStatusChanged(moved, order.status(), command.reason()), subject(order, moved), actor);
        if (moved.expectedOn() != null) {
            announcements.expected(moved, null, actor);
        }
        return moved;
    }

    private @Nullable String subject(WorkOrderSummary order, WorkOrderSummary moved) {
        if (WorkOrderLifecycle.isRework(order.status(), moved.status())) {
            return done.nameLastCrew(order);
        }
        var waitsFor = moved.waitingReason();
        return waitsFor == null ? null : waitsFor.name();
    }
}
