package io.paidan.planning.plan;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.PlannedVisit;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the model of a day has to find a place for, or has to leave where it is.
 *
 * @param published the visit that somebody has for it; null when nobody has
 * @param engineer who has it, or was chosen for it; null when nobody
 * @param fixed where it stays; null when it may go anywhere
 * @param isBound true when its time is a fact: under way, or bound to be late whatever is planned
 */
record Job(
        WorkOrderSummary order,
        @Nullable PlannedVisit published,
        @Nullable UUID engineer,
        PlanStop.@Nullable AtCustomer fixed,
        boolean isBound) {

    /** An order that waits. */
    static Job waiting(WorkOrderSummary order) {
        return new Job(order, null, null, null, false);
    }

    /** A published visit that may move. */
    static Job movable(PlannedVisit published) {
        return new Job(published.order(), published, published.visit().engineerId(), null, false);
    }

    /** When it begins if it stays where it is; null when nobody has it. */
    @Nullable
    Instant plannedStart() {
        if (fixed != null) {
            return fixed.start();
        }
        return published == null ? null : published.visit().plannedStart();
    }

    boolean isFixedWith(UUID engineerId) {
        return fixed != null && engineerId.equals(engineer);
    }
}
