package io.paidan.planning.plan;

import java.time.Instant;

/** Instants as the whole milliseconds since the moment of planning that the model of the day counts in. */
record DayClock(Instant origin) {
    /** Six days: nothing farther away matters to a day, and sums of such times stay within an int. */
    private static final long FARTHEST = Integer.MAX_VALUE / 4;

    /** Times farther away than six days become six days. */
    int of(Instant instant) {
        return clamped(instant.toEpochMilli() - origin.toEpochMilli());
    }

    Instant at(long millis) {
        return origin.plusMillis(millis);
    }

    static int clamped(long millis) {
        return (int) Math.clamp(millis, -FARTHEST, FARTHEST);
    }
}
