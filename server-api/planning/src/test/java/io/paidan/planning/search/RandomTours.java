package io.paidan.planning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small and large routing problems with random places, windows and demands. Any vehicle alone can reach any stop in time. */
final class RandomTours {
    static final int CAPACITY = 30;
    private static final int SIDE = 1000;
    private static final int DAY = 6000;

    private final Random random;
    private final List<DistanceRoutes.Stop> stops = new ArrayList<>();
    private int vehicles = 3;
    private int[][] distance = new int[0][];

    private RandomTours(long seed) {
        random = new Random(seed);
    }

    static RandomTours of(int stops, long seed) {
        var tours = new RandomTours(seed);
        var places = new int[stops + 1][];
        for (var k = 0; k <= stops; k++) {
            places[k] = new int[] {tours.random.nextInt(SIDE), tours.random.nextInt(SIDE)};
        }
        tours.distance = new int[stops + 1][stops + 1];
        for (var row = 0; row <= stops; row++) {
            for (var column = 0; column <= stops; column++) {
                tours.distance[row][column] =
                        (int) Math.hypot(places[row][0] - places[column][0], places[row][1] - places[column][1]);
            }
        }
        for (var k = 0; k < stops; k++) {
            var opens = tours.random.nextInt(DAY / 2);
            var closes = tours.distance[0][k + 1] + opens + tours.random.nextInt(DAY / 2);
            tours.stops.add(new DistanceRoutes.Stop("S" + k, 1 + tours.random.nextInt(10), opens, closes, 50));
        }
        return tours;
    }

    /** Most ways take longer than those back. */
    RandomTours uphill() {
        for (var row = 0; row < distance.length; row++) {
            for (var column = 0; column < row; column++) {
                distance[row][column] += random.nextInt(SIDE / 10);
            }
        }
        return this;
    }

    RandomTours vehicles(int vehicles) {
        this.vehicles = vehicles;
        return this;
    }

    /** No way leads from this node to that; 0 is the depot. */
    RandomTours withoutWay(int from, int to) {
        distance[from][to] = DistanceRoutes.UNREACHABLE;
        return this;
    }

    List<DistanceRoutes.Stop> stops() {
        return stops;
    }

    int distance(int from, int to) {
        return distance[from][to];
    }

    DistanceRoutes.Stop depot() {
        return new DistanceRoutes.Stop("depot", 0, 0, DAY, 0);
    }

    /** The same, but no vehicle has room for anything. */
    DistanceRoutes withoutRoom() {
        return new DistanceRoutes(vehicles, 0, depot(), stops, distance);
    }

    DistanceRoutes model() {
        return new DistanceRoutes(vehicles, CAPACITY, depot(), stops, distance);
    }
}
