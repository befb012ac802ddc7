package io.paidan.planning.plan;

import java.time.Instant;

/** Instants as the whole milliseconds since the moment of planning that the model of the day counts in. */
record DayClock(Instant origin) {
    /** Six days: nothing farther away matters to a day, and sums of such times stay within an int. */
    private static final long FARTHEST = Integer.MAX_VALUE / 4 - 1;

    /** Times farther away than that become that. */
    int of(Instant instant) {
        return ofMillis(instant.toEpochMilli());
    }

    /** The same for an instant in epoch milliseconds. */
    int ofMillis(long instant) {
        return clamped(instant - origin.toEpochMilli());
    }

    Instant at(long millis) {
        return origin.plusMillis(millis);
    }

    static int clamped(long millis) {
        return (int) Math.clamp(millis, -FARTHEST, FARTHEST);
    }
}
