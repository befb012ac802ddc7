package io.paidan.planning.search;

import java.util.List;

/**
 * The best routes found.
 *
 * @param routes as many as the model has, in its order
 * @param unserved stops that are in none of them
 * @param cost of the routes and of what is left out
 * @param steps done by all threads together
 */
public record Solution<R extends Route<R>>(List<R> routes, List<Integer> unserved, long cost, long steps) {
    /** The stops of a route in their sequence. */
    public int[] stopsOf(int route) {
        var found = routes.get(route);
        var stops = new int[found.size()];
        for (var position = 0; position < stops.length; position++) {
            stops[position] = found.stop(position);
        }
        return stops;
    }
}
