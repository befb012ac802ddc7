package io.paidan.contract.sla;

import java.time.LocalTime;

/**
 * Hours of one day in which the clock runs, half-open.
 *
 * @param until midnight stands for the end of the day
 */
public record OpenHours(LocalTime from, LocalTime until) {

    public static final OpenHours ALL_DAY = new OpenHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** @throws IllegalArgumentException when they end before they begin */
    public OpenHours {
        if (!untilEndOfDay(until) && !until.isAfter(from)) {
            throw new IllegalArgumentException("hours %s–%s end before they begin".formatted(from, until));
        }
    }

    boolean untilEndOfDay() {
        return untilEndOfDay(until);
    }

    /** True when both have a moment in common. */
    boolean overlaps(OpenHours other) {
        return (untilEndOfDay() || other.from.isBefore(until)) && (other.untilEndOfDay() || from.isBefore(other.until));
    }

    private static boolean untilEndOfDay(LocalTime until) {
        return until.equals(LocalTime.MIDNIGHT);
    }
}
