package io.paidan.contract.workorder;

import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.stock.RequiredPart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work order as the board shows it.
 *
 * @param number what people call it, such as {@code W-260321-0042}
 * @param title the fault or task in one line
 * @param category what is to be serviced, such as a water heater: the template's category code
 * @param customerTier such as {@code gold}; null when the customer is not known
 * @param address one line
 * @param dueAt until when an engineer must have arrived
 * @param window when the customer can be visited; null when any time will do
 * @param waitingReason set while {@link WorkOrderStatus#WAITING}
 * @param expectedOn the day, at the order's place, on which what it waits for is expected; null while it waits for nothing,
 *     or nobody has named one
 * @param crewSize how many engineers it takes at the same time, at least 1
 * @param preferredEngineerId whom the customer asks for; null when he takes anybody
 * @param previousEngineerId who was there last; null when nobody yet
 * @param blockedEngineerIds whom the customer does not want any more
 * @param dispatch how it is to come to an engineer, and how far that is
 * @param version grows by one with every change; sent back with a command to find conflicts
 */
public record WorkOrderSummary(
        UUID id,
        String region,
        String territory,
        String number,
        WorkOrderStatus status,
        @Nullable WaitingReason waitingReason,
        @Nullable LocalDate expectedOn,
        Priority priority,
        String templateCode,
        ServiceType serviceType,
        String category,
        String title,
        String customerName,
        @Nullable String customerTier,
        String phone,
        String address,
        GeoPoint place,
        Duration duration,
        Instant dueAt,
        @Nullable TimeWindow window,
        List<String> requiredSkills,
        List<RequiredPart> requiredParts,
        int crewSize,
        @Nullable UUID preferredEngineerId,
        @Nullable UUID previousEngineerId,
        List<UUID> blockedEngineerIds,
        DispatchState dispatch,
        Instant createdAt,
        int version) {
    public WorkOrderSummary {
        requiredSkills = List.copyOf(requiredSkills);
        requiredParts = List.copyOf(requiredParts);
        blockedEngineerIds = List.copyOf(blockedEngineerIds);
        if (crewSize < 1) {
            throw new IllegalArgumentException("order %s takes a crew of %d".formatted(number, crewSize));
        }
    }

    /** True when somebody else than this engineer should do it, if he can. */
    public boolean prefersAnother(UUID engineerId) {
        return preferredEngineerId != null && !preferredEngineerId.equals(engineerId);
    }

    /** The same order in another status. */
    public WorkOrderSummary in(WorkOrderStatus other) {
        return copy(id, other, crewSize, dueAt, window, requiredParts);
    }

    /** The same order as somebody sees it who goes along with a crew: what it needs of parts somebody else brings. */
    public WorkOrderSummary forCompanion() {
        return copy(id, status, 1, dueAt, window, List.of());
    }

    /** The same order with another deadline. */
    public WorkOrderSummary dueBy(Instant other) {
        return copy(id, status, crewSize, other, window, requiredParts);
    }

    /**
     * As an order of its own that waits for a visit: to judge one more beside those that this order has.
     *
     * @param from when that visit is planned for at the earliest; a window that is over by then was for those before
     */
    public WorkOrderSummary beside(UUID otherId, Instant from) {
        var stillOpen = window != null && window.end().isAfter(from) ? window : null;
        return copy(otherId, WorkOrderStatus.READY, crewSize, dueAt, stillOpen, requiredParts);
    }

    private WorkOrderSummary copy(
            UUID id,
            WorkOrderStatus status,
            int crewSize,
            Instant dueAt,
            @Nullable TimeWindow window,
            List<RequiredPart> requiredParts) {
        return new WorkOrderSummary(
                id,
                region,
                territory,
                number,
                status,
                waitingReason,
                expectedOn,
                priority,
                templateCode,
                serviceType,
                category,
                title,
                customerName,
                customerTier,
                phone,
                address,
                place,
                duration,
                dueAt,
                window,
                requiredSkills,
                requiredParts,
                crewSize,
                preferredEngineerId,
                previousEngineerId,
                blockedEngineerIds,
                dispatch,
                createdAt,
                version);
    }
}
