package io.paidan.contract.workorder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Move an order to another status.
 *
 * @param version the version the caller saw; another one on the server is a conflict
 * @param waitingReason required for {@link WorkOrderStatus#WAITING}
 * @param reason in words; required for cancelling, and for {@link WaitingReason#OTHER}
 * @param expectedOn the day, at the order's place, on which what it is to wait for is expected; null when nobody knows
 */
public record TransitionWorkOrder(
        WorkOrderStatus to,
        int version,
        @Nullable WaitingReason waitingReason,
        @Nullable String reason,
        @Nullable LocalDate expectedOn) {

    /** A step after which the order waits for nothing, or nobody knows how long. */
    public TransitionWorkOrder(
            WorkOrderStatus to, int version, @Nullable WaitingReason waitingReason, @Nullable String reason) {
        this(to, version, waitingReason, reason, null);
    }
}
