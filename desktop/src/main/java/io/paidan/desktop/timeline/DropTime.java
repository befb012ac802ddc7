package io.paidan.desktop.timeline;

import io.paidan.contract.dispatch.Insertion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When a dropped order is wished to begin. */
final class DropTime {

    static final Duration GRID = Duration.ofMinutes(5);
    /** So near to the proposed place the hand means the proposed one. */
    static final Duration NEAR = Duration.ofMinutes(10);

    private DropTime() {}

    /**
     * The time under the hand, when it is a free one away from the proposed place; empty when the proposed place is to
     * be taken.
     *
     * @param row the day it is dropped on
     * @param plan the proposed place in it
     */
    static Optional<Instant> wished(
            Instant underHand, TimelineLine.Row row, UUID orderId, Insertion plan, Instant now) {
        var proposed = !underHand.isBefore(plan.start().minus(plan.travel()).minus(NEAR))
                && !underHand.isAfter(plan.end().plus(NEAR));
        var snapped = TimeAxis.snap(underHand, GRID);
        var taken = row.bars().stream()
                .filter(bar -> !bar.order().id().equals(orderId))
                .anyMatch(bar -> bar.covers(snapped));
        var working = row.engineer().shifts().stream()
                .anyMatch(shift -> !snapped.isBefore(shift.start()) && snapped.isBefore(shift.end()));
        return proposed || taken || !working || snapped.isBefore(now) ? Optional.empty() : Optional.of(snapped);
    }
}
