package io.paidan.planning.search;

import io.paidan.planning.search.DistanceRoutes.Stop;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The depot, number 0, and the stops, from 1 on, as plain arrays. */
final class DistanceNodes {
    final int capacity;
    final int[] demand;
    final int[] opens;
    final int[] closes;
    final int[] service;
    /** Distance from the node of the row; {@link DistanceRoutes#LIMIT} where no way leads. */
    final int[][] from;
    /** Distance to the node of the row. */
    final int[][] to;

    DistanceNodes(int capacity, Stop depot, List<Stop> stops, int[][] distance) {
        var nodes = Stream.concat(Stream.of(depot), stops.stream()).toList();
        checkNumber("The capacity", capacity);
        check(nodes);
        checkMatrix(nodes.size(), distance);
        this.capacity = capacity;
        demand = nodes.stream().mapToInt(Stop::demand).toArray();
        opens = nodes.stream().mapToInt(Stop::opens).toArray();
        closes = nodes.stream().mapToInt(Stop::closes).toArray();
        service = nodes.stream().mapToInt(Stop::service).toArray();
        from = new int[nodes.size()][nodes.size()];
        to = new int[nodes.size()][nodes.size()];
        for (var row = 0; row < nodes.size(); row++) {
            for (var column = 0; column < nodes.size(); column++) {
                var known = Math.min(distance[row][column], DistanceRoutes.LIMIT);
                from[row][column] = known;
                to[column][row] = known;
            }
        }
    }

    int count() {
        return demand.length;
    }

    long longestDistance() {
        return Arrays.stream(from)
                .flatMapToInt(Arrays::stream)
                .filter(distance -> distance < DistanceRoutes.LIMIT)
                .max()
                .orElse(0);
    }

    /** Stops (not nodes) from which or to which it is shortest, without the stop itself. */
    int[] nearest(int stop, int most) {
        var node = stop + 1;
        var others = new long[count() - 2];
        var filled = 0;
        for (var other = 0; other < count() - 1; other++) {
            if (other != stop) {
                var near = Math.min(from[node][other + 1], to[node][other + 1]);
                others[filled++] = ((long) near << Integer.SIZE) | other;
            }
        }
        Arrays.sort(others);
        return Arrays.stream(others)
                .limit(most)
                .mapToInt(packed -> (int) packed)
                .toArray();
    }

    private static void check(List<Stop> nodes) {
        var ids = new HashSet<String>();
        for (var node : nodes) {
            var name = "Stop " + node.id();
            if (!ids.add(node.id())) {
                throw new IllegalArgumentException(name + " is there twice; each stop needs an id of its own.");
            }
            checkNumber(name + ": the demand", node.demand());
            checkNumber(name + ": the opening time", node.opens());
            checkNumber(name + ": the closing time", node.closes());
            checkNumber(name + ": the service time", node.service());
            if (node.closes() < node.opens()) {
                throw new IllegalArgumentException(
                        name + " closes at " + node.closes() + ", before it opens at " + node.opens() + ".");
            }
        }
    }

    private static void checkMatrix(int size, int[][] distance) {
        if (distance.length != size || IntStream.range(0, size).anyMatch(row -> distance[row].length != size)) {
            throw new IllegalArgumentException("The distances are no square of " + size
                    + " rows and columns, one for the depot and one for each stop.");
        }
        for (var row = 0; row < size; row++) {
            for (var column = 0; column < size; column++) {
                if (distance[row][column] != DistanceRoutes.UNREACHABLE) {
                    checkNumber("The distance from " + row + " to " + column, distance[row][column]);
                }
            }
        }
    }

    private static void checkNumber(String name, int value) {
        if (value < 0 || value >= DistanceRoutes.LIMIT) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", but must be from 0 to " + (DistanceRoutes.LIMIT - 1) + ".");
        }
    }
}
