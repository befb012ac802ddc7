package io.paidan.planning.workday;

import java.util.Arrays;

/** Travel times between all places, in the unit of the problem. A pair that is never set is unreachable. */
public final class TravelMatrix {
    /** Longer than any day. */
    static final int UNREACHABLE = Integer.MAX_VALUE / 4;

    private final int size;
    private final int[] times;

    private TravelMatrix(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a travel matrix of %d places has nothing to say".formatted(size));
        }
        this.size = size;
        times = new int[Math.multiplyExact(size, size)];
        Arrays.fill(times, UNREACHABLE);
        for (var place = 0; place < size; place++) {
            times[place * size + place] = 0;
        }
    }

    public static Builder builder(int size) {
        return new Builder(size);
    }

    /** Number of places. */
    public int size() {
        return size;
    }

    public boolean isReachable(int from, int to) {
        return times[from * size + to] != UNREACHABLE;
    }

    /** By row; {@link #UNREACHABLE} when no road leads there. Must not be changed. */
    int[] times() {
        return times;
    }

    /** For each pair the shorter of two times. */
    TravelMatrix shorter(TravelMatrix other) {
        var shorter = new TravelMatrix(size);
        Arrays.setAll(shorter.times, pair -> Math.min(times[pair], other.times[pair]));
        return shorter;
    }

    /** Fills a matrix; from a place to itself it takes no time unless said otherwise. */
    public static final class Builder {
        private final TravelMatrix matrix;

        private Builder(int size) {
            matrix = new TravelMatrix(size);
        }

        /** @throws IllegalArgumentException for a place that is not in the matrix, a negative or an endless time */
        public Builder set(int from, int to, int time) {
            if (from < 0 || from >= matrix.size || to < 0 || to >= matrix.size) {
                throw new IllegalArgumentException("the way from place %d to place %d is not within the places 0 … %d"
                        .formatted(from, to, matrix.size - 1));
            }
            if (time < 0 || time >= UNREACHABLE) {
                throw new IllegalArgumentException(
                        "%d from place %d to place %d is not a travel time. Maybe leave out what is unreachable."
                                .formatted(time, from, to));
            }
            matrix.times[from * matrix.size + to] = time;
            return this;
        }

        public TravelMatrix build() {
            return matrix;
        }
    }
}
