package io.paidan.planning.search;

import java.util.List;

/**
 * What is to be planned: stops and the routes that may serve them. A model never changes while it is searched and is
 * shared by threads; its routes are not.
 *
 * @param <R> its kind of route
 */
public interface RouteModel<R extends Route<R>> {
    /** Number of stops; they are called 0 … stops() − 1. */
    int stops();

    /** Number of routes there may be, used or not; they are called 0 … routes() − 1. */
    int routes();

    /** A fresh route that holds its fixed stops and nothing else. */
    R newRoute(int route);

    /**
     * A number that two routes share when it makes no difference which of them is used first. Of several empty routes of
     * a kind only one is tried.
     *
     * @return 0 … routes() − 1
     */
    default int kind(int route) {
        return route;
    }

    /** Whether the stop has to stay in the route that {@link #newRoute} puts it in. */
    default boolean isFixed(int stop) {
        return false;
    }

    /** What it costs to leave the stop out. A stop is left out when no place is cheaper than that. */
    long unservedCost(int stop);

    /**
     * Other stops that are worth being looked at together with this one, nearest first. What is near for the model (road,
     * time, skills) is its choice; some dozens up to a few hundred are enough. The array is not copied and not changed.
     */
    int[] neighbours(int stop);

    /**
     * How many routes that hold neighbours of a stop are tried for it, nearest first, besides those that have just changed
     * and empty ones; others only when all these fail. More find better places for stops that few routes may serve; fewer
     * are faster.
     */
    default int routesTried() {
        return 10;
    }

    /** Orders, besides a random one, in which torn out stops are put back. */
    List<PutBackOrder> putBackOrders();
}
