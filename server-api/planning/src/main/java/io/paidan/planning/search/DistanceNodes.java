package io.paidan.planning.search;

import io.paidan.planning.search.DistanceRoutes.Stop;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The depot, node 0, and the stops, nodes 1 and up, as plain arrays. Nodes are numbered along a chain of nearest
 * neighbours: what is looked up together lies together in memory, which matters where the matrix outgrows the cache.
 */
final class DistanceNodes {
    final int capacity;
    final int[] nodeOf;
    final int[] stopOf;
    final int[] demand;
    final int[] opens;
    final int[] closes;
    final int[] service;
    /** Distance from the node of the row; {@link DistanceRoutes#LIMIT} where no way leads. */
    final int[][] from;
    /** Distance to the node of the row; the same array when all ways are as long as those back. */
    final int[][] to;

    /** @param distance from row to column; 0 is the depot, then the stops in their sequence */
    DistanceNodes(int capacity, Stop depot, List<Stop> stops, int[][] distance) {
        this.capacity = capacity;
        var chain = chain(distance);
        stopOf = Arrays.stream(chain).map(row -> row - 1).toArray();
        nodeOf = new int[stops.size()];
        for (var node = 1; node < chain.length; node++) {
            nodeOf[stopOf[node]] = node;
        }
        var nodes = Arrays.stream(stopOf)
                .mapToObj(stop -> stop < 0 ? depot : stops.get(stop))
                .toList();
        demand = nodes.stream().mapToInt(Stop::demand).toArray();
        opens = nodes.stream().mapToInt(Stop::opens).toArray();
        closes = nodes.stream().mapToInt(Stop::closes).toArray();
        service = nodes.stream().mapToInt(Stop::service).toArray();
        from = new int[chain.length][chain.length];
        var back = new int[chain.length][chain.length];
        for (var row = 0; row < chain.length; row++) {
            for (var column = 0; column < chain.length; column++) {
                var known = Math.min(distance[chain[row]][chain[column]], DistanceRoutes.LIMIT);
                from[row][column] = known;
                back[column][row] = known;
            }
        }
        to = Arrays.deepEquals(from, back) ? from : back;
    }

    /** The rows of the matrix, each followed by the nearest that is not yet in the chain. */
    private static int[] chain(int[][] distance) {
        var chain = IntStream.range(0, distance.length).toArray();
        for (var end = 0; end < chain.length - 1; end++) {
            var row = distance[chain[end]];
            var nearest = end + 1;
            for (var k = end + 2; k < chain.length; k++) {
                if (row[chain[k]] < row[chain[nearest]]) {
                    nearest = k;
                }
            }
            var next = chain[nearest];
            chain[nearest] = chain[end + 1];
            chain[end + 1] = next;
        }
        return chain;
    }

    long longestDistance() {
        return Arrays.stream(from)
                .flatMapToInt(Arrays::stream)
                .filter(distance -> distance < DistanceRoutes.LIMIT)
                .max()
                .orElse(0);
    }

    /** Stops from which or to which it is shortest, without the stop itself. */
    int[] nearest(int stop, int most) {
        var node = nodeOf[stop];
        return IntStream.range(1, stopOf.length)
                .filter(other -> other != node)
                .mapToLong(
                        other -> ((long) Math.min(from[node][other], to[node][other]) << Integer.SIZE) | stopOf[other])
                .sorted()
                .limit(most)
                .mapToInt(packed -> (int) packed)
                .toArray();
    }
}
