package io.paidan.planning.plan;

import java.time.Duration;

/** How much of the published day a repair changes, counted as {@link DisturbanceBudget} says. */
public record Disturbance(int visitsMoved, int engineersTouched, Duration shift) {

    /** The smallest budget that allows it. */
    DisturbanceBudget asBudget() {
        return new DisturbanceBudget(visitsMoved, engineersTouched, shift);
    }
}
