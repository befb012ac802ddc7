package io.paidan.planning.plan;

import java.time.Duration;

/**
 * How much of the published day a repair may change. Visits that the disruption itself has made homeless have to move
 * and count for nothing; so does a visit's move towards the time it was published for.
 *
 * @param visitsMoved visits that get another engineer, or begin at another time than they do without the repair
 * @param engineersTouched engineers whose day changes, those who take a homeless visit among them
 * @param shift the most by which any visit may begin earlier or later than it does without the repair
 */
public record DisturbanceBudget(int visitsMoved, int engineersTouched, Duration shift) {
    public static final DisturbanceBudget DEFAULT = new DisturbanceBudget(6, 3, Duration.ofMinutes(60));

    /** @throws IllegalArgumentException for a negative limit */
    public DisturbanceBudget {
        if (visitsMoved < 0 || engineersTouched < 0 || shift.isNegative()) {
            throw new IllegalArgumentException(
                    "disturbance budget of %d visits, %d engineers and %s: none may be negative"
                            .formatted(visitsMoved, engineersTouched, shift));
        }
    }

    public boolean allows(Disturbance disturbance) {
        return disturbance.visitsMoved() <= visitsMoved
                && disturbance.engineersTouched() <= engineersTouched
                && disturbance.shift().compareTo(shift) <= 0;
    }
}
