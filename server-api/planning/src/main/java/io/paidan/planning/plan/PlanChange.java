package io.paidan.planning.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One difference between the published days and a proposal: what publishing it would do.
 *
 * @param visitId the published visit; null for an order that had none
 * @param fromEngineer who has it now; null when nobody
 * @param fromStart when its work begins now; null when nobody has it
 * @param toEngineer who would have it; null when it goes back to the pool
 * @param toStart when its work would begin
 */
public record PlanChange(
        UUID orderId,
        @Nullable UUID visitId,
        @Nullable UUID fromEngineer,
        @Nullable Instant fromStart,
        @Nullable UUID toEngineer,
        @Nullable Instant toStart) {

    /** True when a published visit goes to somebody else or back to the pool. */
    public boolean changesEngineer() {
        return fromEngineer != null && !fromEngineer.equals(toEngineer);
    }
}
