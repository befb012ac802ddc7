package io.paidan.planning.search;

import io.paidan.planning.search.DistanceRoutes.Stop;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Refuses problems that make no sense, with a sentence that names the thing and its value. */
final class DistanceChecks {
    private DistanceChecks() {}

    static void check(int vehicles, int capacity, Stop depot, List<Stop> stops, int[][] distance) {
        if (vehicles < 0) {
            throw new IllegalArgumentException(
                    "There are " + vehicles + " vehicles, but there cannot be fewer than 0.");
        }
        checkNumber("The capacity", capacity);
        checkStops(Stream.concat(Stream.of(depot), stops.stream()).toList());
        checkMatrix(stops.size() + 1, distance);
    }

    private static void checkStops(List<Stop> nodes) {
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
