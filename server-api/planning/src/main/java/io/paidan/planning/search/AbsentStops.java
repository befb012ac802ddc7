package io.paidan.planning.search;

import java.util.Arrays;

/** The stops that are in no route at the moment, those longest absent first. */
final class AbsentStops {
    private final RouteModel<?> model;
    private final int[] stops;
    private final int[] stopsBefore;
    private int count;
    private int countBefore;
    private long cost;
    private long costBefore;

    AbsentStops(RouteModel<?> model) {
        this.model = model;
        stops = new int[model.stops()];
        stopsBefore = new int[model.stops()];
    }

    int count() {
        return count;
    }

    /** How many there were at {@link #begin}. */
    int countBefore() {
        return countBefore;
    }

    long cost() {
        return cost;
    }

    int[] toArray() {
        return Arrays.copyOf(stops, count);
    }

    void add(int stop) {
        stops[count++] = stop;
        cost += model.unservedCost(stop);
    }

    int stop(int index) {
        return stops[index];
    }

    void swap(int one, int other) {
        var stop = stops[one];
        stops[one] = stops[other];
        stops[other] = stop;
    }

    /** Moves the stops from this index on into the array and returns how many they are. */
    int takeFrom(int index, int[] target) {
        var taken = count - index;
        for (var k = 0; k < taken; k++) {
            target[k] = stops[index + k];
            cost -= model.unservedCost(target[k]);
        }
        count = index;
        return taken;
    }

    void begin() {
        System.arraycopy(stops, 0, stopsBefore, 0, count);
        countBefore = count;
        costBefore = cost;
    }

    void undo() {
        System.arraycopy(stopsBefore, 0, stops, 0, countBefore);
        count = countBefore;
        cost = costBefore;
    }
}
