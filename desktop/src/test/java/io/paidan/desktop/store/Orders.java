package io.paidan.desktop.store;

import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same order in another state. */
public final class Orders {

    private Orders() {}

    public static WorkOrderSummary withStatus(WorkOrderSummary order, WorkOrderStatus status) {
        return with(order, status, order.dueAt(), order.dispatch());
    }

    public static WorkOrderSummary dueAt(WorkOrderSummary order, Instant dueAt) {
        return with(order, order.status(), dueAt, order.dispatch());
    }

    public static WorkOrderSummary waiting(WorkOrderSummary o, WaitingReason reason, @Nullable LocalDate expectedOn) {
        return with(
                o.id(),
                o.number(),
                o,
                WorkOrderStatus.WAITING,
                reason,
                expectedOn,
                o.dueAt(),
                o.window(),
                o.dispatch());
    }

    /** Due when the window closes. */
    public static WorkOrderSummary appointed(WorkOrderSummary o, TimeWindow window) {
        return with(
                o.id(),
                o.number(),
                o,
                o.status(),
                o.waitingReason(),
                o.expectedOn(),
                window.end(),
                window,
                o.dispatch());
    }

    public static WorkOrderSummary dispatched(WorkOrderSummary order, DispatchState dispatch) {
        return with(order, order.status(), order.dueAt(), dispatch);
    }

    /** One like it of another day, which no board holds. */
    public static WorkOrderSummary earlier(WorkOrderSummary order, WorkOrderStatus status) {
        return with(
                UUID.nameUUIDFromBytes(order.number().getBytes(StandardCharsets.UTF_8)),
                "W-260114-0007",
                order,
                status,
                order.dueAt(),
                order.dispatch());
    }

    private static WorkOrderSummary with(
            WorkOrderSummary o, WorkOrderStatus status, Instant dueAt, DispatchState dispatch) {
        return with(o.id(), o.number(), o, status, dueAt, dispatch);
    }

    private static WorkOrderSummary with(
            UUID id, String number, WorkOrderSummary o, WorkOrderStatus status, Instant dueAt, DispatchState dispatch) {
        var waitsFor = status == WorkOrderStatus.WAITING ? WaitingReason.PARTS : null;
        return with(id, number, o, status, waitsFor, null, dueAt, o.window(), dispatch);
    }

    private static WorkOrderSummary with(
            UUID id,
            String number,
            WorkOrderSummary o,
            WorkOrderStatus status,
            @Nullable WaitingReason waitsFor,
            @Nullable LocalDate expectedOn,
            Instant dueAt,
            @Nullable TimeWindow window,
            DispatchState dispatch) {
        return new WorkOrderSummary(
                id,
                o.region(),
                o.territory(),
                number,
                status,
                waitsFor,
                expectedOn,
                o.priority(),
                o.templateCode(),
                o.serviceType(),
                o.category(),
                o.title(),
                o.customerName(),
                o.customerTier(),
                o.phone(),
                o.address(),
                o.place(),
                o.duration(),
                dueAt,
                window,
                o.requiredSkills(),
                o.requiredParts(),
                o.crewSize(),
                o.preferredEngineerId(),
                o.previousEngineerId(),
                o.blockedEngineerIds(),
                dispatch,
                o.createdAt(),
                o.version() + 1);
    }
}
