package io.paidan.contract.workorder;

import org.jspecify.annotations.Nullable;

/**
 * Move an order to another status.
 *
 * @param version the version the caller saw; another one on the server is a conflict
 * @param waitingReason required for {@link WorkOrderStatus#WAITING}
 * @param reason in words; required for cancelling
 */
public record TransitionWorkOrder(
        WorkOrderStatus to,
        int version,
        @Nullable WaitingReason waitingReason,
        @Nullable String reason) {}
