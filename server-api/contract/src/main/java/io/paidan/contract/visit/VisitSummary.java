package io.paidan.contract.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planned going-there.
 *
 * @param plannedStart when work begins at the customer's
 * @param plannedEnd when it ends, half-open
 * @param travel the drive before it, a stop at a store included
 * @param viaStoreId the store where he fetches parts on that drive; null when he drives straight
 * @param pinned true when neither planning nor insertion may move it
 * @param promisedArrival what the customer was told, null when nothing
 */
public record VisitSummary(
        UUID id,
        String region,
        UUID workOrderId,
        UUID engineerId,
        VisitStatus status,
        Instant plannedStart,
        Instant plannedEnd,
        Duration travel,
        @Nullable UUID viaStoreId,
        boolean pinned,
        @Nullable Instant promisedArrival,
        @Nullable Instant departedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int version) {}
