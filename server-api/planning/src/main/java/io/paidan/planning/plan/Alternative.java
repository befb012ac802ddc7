package io.paidan.planning.plan;

import org.jspecify.annotations.Nullable;

/**
 * One way to repair the days.
 *
 * @param proposal the repaired days; its changes lead there from the days as published
 * @param disturbance what it changes beyond what happens anyway
 * @param sameAs an alternative named before this one that is the very same; null when it differs from all
 */
public record Alternative(
        Kind kind,
        PlanProposal proposal,
        Disturbance disturbance,
        @Nullable Kind sameAs) {

    /** What an alternative is best at, of all repairs found within the budget that leave the least unserved. */
    public enum Kind {
        /** Homeless orders are reached soonest, the most pressing first; without any, least comes late. */
        FASTEST,
        /** Least travel and overtime, each by its weight. */
        CHEAPEST,
        /** Fewest engineers touched, then fewest visits moved, then by the least. */
        LEAST_DISTURBING
    }
}
