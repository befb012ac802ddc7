package io.paidan.routing.travel;

/**
 * The time and the length of a way by road in one {@code long}: milliseconds in the upper half, decimetres in the lower.
 * The sum of two drives is the drive one after the other, and the lesser of two is the faster.
 */
final class Drive {

    /** No way at all; stays more than any drive when something is added to it. */
    static final long NONE = Long.MAX_VALUE / 2;

    private static final double MOST_SECONDS = (NONE >>> 32) / 2000.0;

    private Drive() {}

    /** {@link #NONE} for what takes longer than six days. */
    static long of(double seconds, double metres) {
        return seconds < MOST_SECONDS ? Math.round(seconds * 1000) << 32 | Math.round(metres * 10) : NONE;
    }

    static float seconds(long drive) {
        return (drive >>> 32) / 1000f;
    }

    static float metres(long drive) {
        return (drive & 0xFFFF_FFFFL) / 10f;
    }
}
