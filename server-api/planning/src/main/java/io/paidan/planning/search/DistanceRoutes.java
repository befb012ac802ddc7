package io.paidan.planning.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The vehicle routing problem with time windows: like vehicles from one depot, each stop once and within its window, the
 * total distance as short as possible. Distance is time.
 */
public final class DistanceRoutes implements RouteModel<DistanceRoute> {
    /** In a matrix: no way leads there. */
    public static final int UNREACHABLE = Integer.MAX_VALUE;

    /** All times, distances and demands are below it, so that sums of a few of them do not overflow. */
    static final int LIMIT = 1 << 28;

    private static final int MOST_NEIGHBOURS = 100;

    /**
     * A place to serve.
     *
     * @param id told in messages, unique
     * @param demand takes up room in the vehicle
     * @param opens service begins not before
     * @param closes service begins not after
     * @param service how long it takes
     */
    public record Stop(String id, int demand, int opens, int closes, int service) {}

    private final int vehicles;
    private final long unservedCost;
    private final int[][] neighbours;
    private final List<PutBackOrder> putBackOrders;
    final DistanceNodes nodes;

    /**
     * @param vehicles how many there are at most
     * @param capacity the demand one can take
     * @param depot where all begin and end: open from when they may set out until when they have to be back
     * @param stops without the depot
     * @param distance from row to column; 0 is the depot, then the stops in their sequence
     * @throws IllegalArgumentException when a number is senseless or an id is there twice
     */
    public DistanceRoutes(int vehicles, int capacity, Stop depot, List<Stop> stops, int[][] distance) {
        DistanceChecks.check(vehicles, capacity, depot, stops, distance);
        this.vehicles = vehicles;
        nodes = new DistanceNodes(capacity, depot, stops, distance);
        neighbours = IntStream.range(0, stops.size())
                .mapToObj(stop -> nodes.nearest(stop, MOST_NEIGHBOURS))
                .toArray(int[][]::new);
        unservedCost = 1000 * nodes.longestDistance();
        putBackOrders = List.of(
                new PutBackOrder(4, stop -> -nodes.demand[nodes.nodeOf[stop]]),
                new PutBackOrder(2, stop -> -nodes.from[0][nodes.nodeOf[stop]]),
                new PutBackOrder(1, stop -> nodes.from[0][nodes.nodeOf[stop]]),
                new PutBackOrder(2, stop -> nodes.closes[nodes.nodeOf[stop]] - nodes.opens[nodes.nodeOf[stop]]),
                new PutBackOrder(2, stop -> nodes.opens[nodes.nodeOf[stop]]),
                new PutBackOrder(2, stop -> -nodes.closes[nodes.nodeOf[stop]]));
    }

    @Override
    public int stops() {
        return nodes.nodeOf.length;
    }

    @Override
    public int routes() {
        return vehicles;
    }

    @Override
    public DistanceRoute newRoute(int route) {
        return new DistanceRoute(nodes);
    }

    @Override
    public int kind(int route) {
        return 0;
    }

    @Override
    public long unservedCost(int stop) {
        return unservedCost;
    }

    @Override
    public int[] neighbours(int stop) {
        return neighbours[stop];
    }

    @Override
    public List<PutBackOrder> putBackOrders() {
        return putBackOrders;
    }
}
