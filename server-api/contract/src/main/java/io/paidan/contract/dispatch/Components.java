package io.paidan.contract.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * What speaks for or against an engineer besides the road and the clock, each in its own unit. Those two are in
 * {@link Insertion}.
 *
 * @param jobsToday how many jobs he has today without this one, done ones included
 * @param shiftBooked the share of his shift that these jobs and the drives to them take: 0 is a free day, more than 1
 *     overtime; null when he has no shift
 * @param skillLevel the lowest of his levels in the skills the order needs, 1 … 5; null when it needs none or he lacks one
 * @param acquaintance whether the customer knows him
 * @param rating by customers, 0 … 5; null while nobody has rated him
 * @param jobsIn30Days how many jobs he finished in the last 30 days
 * @param territoryMeanIn30Days what that is on average in his territory, among the engineers compared
 */
public record Components(
        int jobsToday,
        @Nullable Double shiftBooked,
        @Nullable Integer skillLevel,
        Acquaintance acquaintance,
        @Nullable Double rating,
        int jobsIn30Days,
        double territoryMeanIn30Days) {

    /** Whether a customer knows an engineer, and how well. */
    public enum Acquaintance {
        /** The customer asks for him. */
        PREFERRED,
        /** He was the last one there. */
        PREVIOUS,
        NONE
    }
}
