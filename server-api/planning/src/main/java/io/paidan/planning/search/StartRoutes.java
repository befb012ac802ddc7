package io.paidan.planning.search;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The stops that the routes of a model hold when the search begins. */
final class StartRoutes {
    private final RouteModel<?> model;
    private final int @Nullable [][] sequences;

    /**
     * @param sequences the stops of each route; null for fresh routes
     * @throws IllegalArgumentException when they do not belong to the model
     */
    StartRoutes(RouteModel<?> model, int @Nullable [][] sequences) {
        this.model = model;
        this.sequences = sequences;
        if (sequences != null) {
            check(sequences);
        }
    }

    private void check(int[][] sequences) {
        if (sequences.length != model.routes()) {
            throw new IllegalArgumentException("The start has " + sequences.length + " routes, the model has "
                    + model.routes() + ". Give one sequence for each route, an empty one for an unused route.");
        }
        var seen = new BitSet(model.stops());
        for (var stop : Arrays.stream(sequences).flatMapToInt(Arrays::stream).toArray()) {
            if (stop < 0 || stop >= model.stops()) {
                throw new IllegalArgumentException(
                        "The start holds stop " + stop + ", but stops are 0 to " + (model.stops() - 1) + ".");
            }
            if (seen.get(stop)) {
                throw new IllegalArgumentException("The start holds stop " + stop + " twice.");
            }
            seen.set(stop);
        }
    }

    /**
     * A route with its stops. Those that break a limit of the model where they stand are left out.
     *
     * @throws IllegalArgumentException when a fixed stop is missing
     */
    <R extends Route<R>> R route(RouteModel<R> model, int index) {
        var route = model.newRoute(index);
        if (sequences == null) {
            return route;
        }
        var stops = sequences[index];
        for (var position = 0; position < route.size(); position++) {
            var fixed = route.stop(position);
            if (Arrays.stream(stops).noneMatch(stop -> stop == fixed)) {
                throw new IllegalArgumentException(
                        "Stop " + fixed + " is fixed in route " + index + ", but missing in the start.");
            }
        }
        if (!route.load(stops)) {
            loadWhatFits(route, stops);
        }
        return route;
    }

    /** Begins with what is fixed in a fresh route and tries the others one by one, each at its place in the sequence. */
    private static void loadWhatFits(Route<?> route, int[] stops) {
        var kept = new BitSet();
        for (var position = 0; position < route.size(); position++) {
            kept.set(route.stop(position));
        }
        for (var stop : stops) {
            if (!kept.get(stop)) {
                kept.set(stop);
                kept.set(stop, route.load(Arrays.stream(stops).filter(kept::get).toArray()));
            }
        }
    }
}
