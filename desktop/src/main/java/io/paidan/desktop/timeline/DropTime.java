package io.paidan.desktop.timeline;

import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.desktop.engineer.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
     * @param engineer as he is for an order of its region
     * @param day of his, on which it is dropped
     * @param plan the proposed place in it
     */
    static Optional<Instant> wished(
            Instant underHand,
            EngineerSummary engineer,
            List<VisitBar> day,
            UUID orderId,
            Insertion plan,
            Instant now) {
        var proposed = !underHand.isBefore(plan.start().minus(plan.travel()).minus(NEAR))
                && !underHand.isAfter(plan.end().plus(NEAR));
        var snapped = TimeAxis.snap(underHand, GRID);
        var taken =
                day.stream().filter(bar -> !bar.order().id().equals(orderId)).anyMatch(bar -> bar.covers(snapped));
        return proposed || taken || !WorkingTime.isThere(engineer, snapped) || snapped.isBefore(now)
                ? Optional.empty()
                : Optional.of(snapped);
    }
}
