package io.paidan.planning.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an engineer does on his planned day besides driving. Ends are half-open. */
public sealed interface PlanStop {

    Instant start();

    Instant end();

    /**
     * Work at a customer's.
     *
     * @param visitId the published visit; null for one that the proposal would create
     * @param fixed true when planning was not free to move it
     * @param arrival when he gets there; he may have to wait or to take his break before he starts
     * @param travel the drive before it, a stop at a store included
     * @param viaStoreId the store where he fetches parts on that drive; null when he drives straight
     */
    record AtCustomer(
            UUID orderId,
            @Nullable UUID visitId,
            boolean fixed,
            Instant arrival,
            Instant start,
            Instant end,
            Duration travel,
            @Nullable UUID viaStoreId)
            implements PlanStop {}

    /** His break. */
    record Break(Instant start, Instant end) implements PlanStop {}
}
