package io.paidan.contract.geo;

import java.util.Arrays;

/**
 * Driving times and distances from each origin (row) to each destination (column). An unreachable pair says so by
 * {@link #isReachable}; asking for its seconds is an error, so that no infinite time creeps into a plan.
 */
public final class TravelTable {

    private static final float UNREACHABLE = Float.NaN;

    /** Some are left for what the virtual machine needs of an array for itself. */
    private static final long MOST_PAIRS = Integer.MAX_VALUE - 8L;

    private final int columns;
    private final float[] seconds;
    private final float[] metres;

    private TravelTable(int rows, int columns) {
        var pairs = (long) rows * columns;
        if (pairs > MOST_PAIRS) {
            throw new IllegalArgumentException(
                    "a table of %d × %d places has %d pairs, more than %d. Maybe ask for a part of it at a time."
                            .formatted(rows, columns, pairs, MOST_PAIRS));
        }
        this.columns = columns;
        this.seconds = new float[(int) pairs];
        this.metres = new float[(int) pairs];
        Arrays.fill(seconds, UNREACHABLE);
        Arrays.fill(metres, UNREACHABLE);
    }

    public static Builder builder(int rows, int columns) {
        return new Builder(rows, columns);
    }

    public boolean isReachable(int origin, int destination) {
        return !Float.isNaN(seconds[index(origin, destination)]);
    }

    /** @throws IllegalStateException when no road leads from origin to destination */
    public double seconds(int origin, int destination) {
        return reachable(seconds[index(origin, destination)], origin, destination);
    }

    /** @throws IllegalStateException when no road leads from origin to destination */
    public double metres(int origin, int destination) {
        return reachable(metres[index(origin, destination)], origin, destination);
    }

    private static double reachable(float value, int origin, int destination) {
        if (Float.isNaN(value)) {
            throw new IllegalStateException(
                    "No road leads from origin %d to destination %d. Maybe ask isReachable first."
                            .formatted(origin, destination));
        }
        return value;
    }

    private int index(int origin, int destination) {
        if (destination < 0 || destination >= columns) {
            throw new IndexOutOfBoundsException(
                    "destination %d is not within 0 … %d".formatted(destination, columns - 1));
        }
        return origin * columns + destination;
    }

    /** Fills a table; pairs never set stay unreachable. */
    public static final class Builder {
        private final TravelTable table;

        private Builder(int rows, int columns) {
            this.table = new TravelTable(rows, columns);
        }

        public Builder set(int origin, int destination, double seconds, double metres) {
            if (!(seconds >= 0) || Double.isInfinite(seconds)) {
                throw new IllegalArgumentException("travel time %s s from origin %d to destination %d is not a time"
                        .formatted(seconds, origin, destination));
            }
            var index = table.index(origin, destination);
            table.seconds[index] = (float) seconds;
            table.metres[index] = (float) metres;
            return this;
        }

        public TravelTable build() {
            return table;
        }
    }
}
