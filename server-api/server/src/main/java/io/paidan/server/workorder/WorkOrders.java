package io.paidan.server.workorder;

import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds orders and writes their status. What may happen to one is decided in package dispatch. */
@Component
public class WorkOrders {

    private final WorkOrderMapper mapper;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    WorkOrders(WorkOrderMapper mapper, Clock clock, ApplicationEventPublisher listeners) {
        this.mapper = mapper;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** @throws ProblemException NOT_FOUND when there is none in this scope */
    public WorkOrderSummary get(UUID id, Scope scope) {
        return mapper.find(id, scope).orElseThrow(() -> notFound(id));
    }

    /**
     * The order as it is now; nobody else changes it, or which visits it has, until the transaction ends.
     *
     * @throws ProblemException NOT_FOUND when there is none in this scope
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkOrderSummary lock(UUID id, Scope scope) {
        return mapper.lock(id, scope).orElseThrow(() -> notFound(id));
    }

    public List<WorkOrderSummary> listByIds(String region, Collection<UUID> ids) {
        return mapper.listByIds(region, List.copyOf(ids));
    }

    /** Open ones, those still to be closed, and those that ended on the local day, the most pressing first. */
    public List<WorkOrderSummary> listForBoard(Scope scope) {
        return mapper.listForBoard(scope, clock.instant());
    }

    /** Completed or confirmed before then and left lying since, the longest waiting of each region first. */
    public List<WorkOrderSummary> listForgotten(Instant before, int limit) {
        return mapper.listForgotten(before, limit);
    }

    /**
     * Writes a status that {@link WorkOrderLifecycle} leads to, or the same anew, and publishes {@link WorkOrderMoved} when it is
     * another one.
     *
     * @param order as it is now, locked by the caller
     * @throws IllegalStateException when the table has no such step, whoever may take it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkOrderSummary move(WorkOrderSummary order, WorkOrderStatus to, @Nullable WaitingReason waitingReason) {
        return move(order, to, waitingReason, to == WorkOrderStatus.WAITING ? order.expectedOn() : null);
    }

    /**
     * The same, with the day on which what it waits for from now on is expected.
     *
     * @param order as it is now, locked by the caller
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkOrderSummary move(
            WorkOrderSummary order,
            WorkOrderStatus to,
            @Nullable WaitingReason waitingReason,
            @Nullable LocalDate expectedOn) {
        requireStep(order, to);
        var now = clock.instant();
        var dispatch = to == WorkOrderStatus.READY
                ? order.dispatch().begin(order.dispatch().mode(), now)
                : order.dispatch();
        var moved = mapper.move(
                        order.region(),
                        order.id(),
                        order.version(),
                        to,
                        to.isOpen(),
                        WorkOrderLifecycle.isRework(order.status(), to),
                        waitingReason,
                        expectedOn,
                        dispatch,
                        now)
                .orElseThrow(() -> new IllegalStateException(
                        "order %s was moved to %s from a stale version %d. Maybe it was not locked."
                                .formatted(order.number(), to, order.version())));
        if (order.status() != to) {
            listeners.publishEvent(new WorkOrderMoved(order.status(), moved));
        }
        tellReady(moved);
        return moved;
    }

    private static void requireStep(WorkOrderSummary order, WorkOrderStatus to) {
        if (order.status() != to && WorkOrderLifecycle.find(order.status(), to).isEmpty()) {
            throw new IllegalStateException("order %s cannot go from %s to %s: the lifecycle has no such step."
                    .formatted(order.number(), order.status(), to));
        }
    }

    /**
     * Writes how an order comes to an engineer.
     *
     * @param order as it is now, locked by the caller
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkOrderSummary dispatch(WorkOrderSummary order, DispatchState state) {
        var changed = mapper.dispatch(order.region(), order.id(), state);
        tellReady(changed);
        return changed;
    }

    /**
     * Gives an order to another territory of its region.
     *
     * @param order as it is now, locked by the caller
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkOrderSummary place(WorkOrderSummary order, String territory) {
        return mapper.place(order.region(), order.id(), territory);
    }

    /**
     * Writes when the customer can be visited.
     *
     * @param order as it is now, locked by the caller
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkOrderSummary reschedule(WorkOrderSummary order, TimeWindow window) {
        return mapper.reschedule(order.region(), order.id(), window);
    }

    /**
     * Writes on which day what an order waits for is expected.
     *
     * @param order as it is now, locked by the caller, waiting
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkOrderSummary expect(WorkOrderSummary order, @Nullable LocalDate day) {
        return mapper.expect(order.region(), order.id(), day);
    }

    /** Has the server bring it to an engineer once this transaction is over, when it is to do so. */
    void tellReady(WorkOrderSummary order) {
        if (order.status() == WorkOrderStatus.READY && order.dispatch().phase() == DispatchPhase.QUEUED) {
            listeners.publishEvent(new OrderReady(order.region(), order.id()));
        }
    }

    /** Ready orders that the server has still to bring to an engineer, the longest waiting first. */
    public List<OrderReady> listQueued(int limit) {
        return mapper.listQueued(clock.instant(), limit);
    }

    /** Nobody else changes it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String region, UUID id) {
        mapper.hold(region, id);
    }

    /** Open ones of these, locked until the transaction ends; whatever somebody else is just changing is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> lockFree(String region, List<UUID> ids) {
        return mapper.lockFree(region, ids);
    }

    /** Writes until when engineers must be there. No version is counted up: a deadline that moves is no conflict. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setDue(String region, Map<UUID, Instant> dueAts) {
        mapper.setDue(region, List.copyOf(dueAts.keySet()), List.copyOf(dueAts.values()));
    }

    /** Writes how pressing an order is; the caller has locked it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setPriority(String region, UUID id, Priority priority) {
        mapper.setPriority(region, id, priority);
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemCode.NOT_FOUND, "work-order", "id", id);
    }
}
