package io.paidan.contract.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planned going-there by one engineer. Engineers who go together have a visit each, of the same crew.
 *
 * @param sequence which going-there to its order this is: 1 is the first; visits of one crew have the same
 * @param crewId shared by the visits of one crew; nobody else's when he goes alone
 * @param plannedStart when work begins at the customer's
 * @param plannedEnd when it ends, half-open
 * @param travel the drive before it, a stop at a store included
 * @param viaStoreId the store where he fetches parts on that drive; null when he drives straight
 * @param pinned true when nobody but a person may move it: neither planning nor insertion, neither a delay nor a time-out
 * @param promisedArrival what the customer was told, null when nothing
 * @param lapsedAt when he had let the time to accept it pass, also after the reminder; null while he has not
 */
public record VisitSummary(
        UUID id,
        String region,
        UUID workOrderId,
        int sequence,
        UUID crewId,
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
        @Nullable Instant lapsedAt,
        int version) {

    /** The first visit of an order, by somebody who goes alone and has not been late to accept it. */
    public static VisitSummary alone(
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
            int version) {
        return new VisitSummary(
                id,
                region,
                workOrderId,
                1,
                id,
                engineerId,
                status,
                plannedStart,
                plannedEnd,
                travel,
                viaStoreId,
                pinned,
                promisedArrival,
                departedAt,
                arrivedAt,
                startedAt,
                endedAt,
                null,
                version);
    }

    /** The same visit by another engineer. */
    public VisitSummary withEngineer(UUID other) {
        return copy(other, plannedStart, plannedEnd, travel, viaStoreId, pinned, promisedArrival);
    }

    /** The same visit at another time, and the drive before it. */
    public VisitSummary withPlan(Instant start, Instant end, Duration travel, @Nullable UUID viaStoreId) {
        return copy(engineerId, start, end, travel, viaStoreId, pinned, promisedArrival);
    }

    public VisitSummary withPinned(boolean isPinned) {
        return copy(engineerId, plannedStart, plannedEnd, travel, viaStoreId, isPinned, promisedArrival);
    }

    /** The same visit with something else told to the customer; null when nothing. */
    public VisitSummary withPromise(@Nullable Instant arrival) {
        return copy(engineerId, plannedStart, plannedEnd, travel, viaStoreId, pinned, arrival);
    }

    private VisitSummary copy(
            UUID engineerId,
            Instant plannedStart,
            Instant plannedEnd,
            Duration travel,
            @Nullable UUID viaStoreId,
            boolean pinned,
            @Nullable Instant promisedArrival) {
        return new VisitSummary(
                id,
                region,
                workOrderId,
                sequence,
                crewId,
                engineerId,
                status,
                plannedStart,
                plannedEnd,
                travel,
                viaStoreId,
                pinned,
                promisedArrival,
                departedAt,
                arrivedAt,
                startedAt,
                endedAt,
                lapsedAt,
                version);
    }

    /** True when both are visits of one crew. */
    public boolean isTogetherWith(VisitSummary other) {
        return crewId.equals(other.crewId);
    }

    /**
     * True when others go with him. Such a visit is pinned and stays so: colleagues count on its time.
     *
     * @param ofOrder all visits of its order
     */
    public boolean isOfCrew(Collection<VisitSummary> ofOrder) {
        return ofOrder.stream().anyMatch(other -> isTogetherWith(other) && !other.id.equals(id));
    }
}
