package io.paidan.planning.plan;

import io.paidan.contract.workorder.Priority;
import java.time.Duration;
import java.util.Map;

/**
 * What counts how much when days are planned. The unit of every weight is a second of driving, the unit of
 * {@link io.paidan.planning.rule.SoftCost}: a weight of 60 says "as bad as one minute more on the road".
 *
 * @param unserved an order left out, by its priority; every priority has one
 * @param lateSecond a second after the order's deadline
 * @param travelSecond a second of driving
 * @param overtimeSecond a second of work after the end of the shift
 * @param overtimePay a minor unit of money paid for overtime
 * @param fullDay an engineer whose hours are filled to the last minute with driving and work; half filled he counts a
 *     quarter of it, so that an even load is cheaper than an uneven one
 * @param brokenPromise a customer who is not reached by the time he was told
 * @param brokenSecond a second after that time
 * @param changedEngineer a visit that goes to another engineer than the one it was published for
 * @param movedVisit a published visit that begins more than the tolerance earlier or later
 * @param notPreferred an order of a customer who prefers an engineer, done by another one
 * @param tolerance by how much a visit may move before anybody minds
 */
public record PlanWeights(
        Map<Priority, Long> unserved,
        long lateSecond,
        long travelSecond,
        long overtimeSecond,
        long overtimePay,
        long fullDay,
        long brokenPromise,
        long brokenSecond,
        long changedEngineer,
        long movedVisit,
        long notPreferred,
        Duration tolerance) {
    /** The largest weight there may be of anything that is counted: a year on the road. */
    public static final long MOST = Duration.ofDays(365).toSeconds();

    /** The largest weight there may be of a second, and of a minor unit of money. */
    public static final long MOST_A_SECOND = 1_000;

    public static final PlanWeights DEFAULT = new PlanWeights(
            Map.of(Priority.P1, 400_000L, Priority.P2, 200_000L, Priority.P3, 100_000L, Priority.P4, 50_000L),
            20,
            1,
            2,
            1,
            1_800,
            3_600,
            10,
            1_800,
            600,
            900,
            Duration.ofMinutes(15));

    /** @throws IllegalArgumentException for a negative weight or tolerance, or a priority without a weight */
    public PlanWeights {
        unserved = Map.copyOf(unserved);
        for (var priority : Priority.values()) {
            requireWeight("unserved " + priority, unserved.getOrDefault(priority, -1L), MOST);
        }
        requireWeight("lateSecond", lateSecond, MOST_A_SECOND);
        requireWeight("travelSecond", travelSecond, MOST_A_SECOND);
        requireWeight("overtimeSecond", overtimeSecond, MOST_A_SECOND);
        requireWeight("overtimePay", overtimePay, MOST_A_SECOND);
        requireWeight("fullDay", fullDay, MOST);
        requireWeight("brokenPromise", brokenPromise, MOST);
        requireWeight("brokenSecond", brokenSecond, MOST_A_SECOND);
        requireWeight("changedEngineer", changedEngineer, MOST);
        requireWeight("movedVisit", movedVisit, MOST);
        requireWeight("notPreferred", notPreferred, MOST);
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("tolerance %s is negative".formatted(tolerance));
        }
    }

    private static void requireWeight(String name, long weight, long most) {
        if (weight < 0 || weight > most) {
            throw new IllegalArgumentException(
                    "weight %s is missing or not within 0 … %d: %d. 0 means that it does not count."
                            .formatted(name, most, weight));
        }
    }

    public long unserved(Priority priority) {
        return unserved.getOrDefault(priority, 0L);
    }

    /** The same with every change to the published days counting so many times as much, or nothing at 0. */
    PlanWeights changesTimes(double factor) {
        return new PlanWeights(
                unserved,
                lateSecond,
                travelSecond,
                overtimeSecond,
                overtimePay,
                fullDay,
                brokenPromise,
                brokenSecond,
                Math.min(MOST, Math.round(changedEngineer * factor)),
                Math.min(MOST, Math.round(movedVisit * factor)),
                notPreferred,
                tolerance);
    }
}
