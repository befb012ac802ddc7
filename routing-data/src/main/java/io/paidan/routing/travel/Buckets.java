package io.paidan.routing.travel;

import io.paidan.contract.geo.TravelTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inward labels of many destinations turned inside out: for each node who can be reached from it, and how fast. One
 * outward label then fills a whole row (bucket many-to-many, Knopp et al. 2007).
 */
final class Buckets {

    private final int[] starts;
    private final int[] destinations;
    private final float[] seconds;
    private final float[] metres;
    private final List<Optional<RoadPlace>> places;
    private final Map<Integer, int[]> bySegment = new HashMap<>();
    private final float[] rowSeconds;
    private final float[] rowMetres;

    Buckets(List<Optional<RoadPlace>> places, int nodes) {
        this.places = places;
        this.starts = new int[nodes + 1];
        for (var place : places) {
            place.ifPresent(p -> Arrays.stream(p.in().nodes()).forEach(node -> starts[node + 1]++));
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        this.destinations = new int[starts[nodes]];
        this.seconds = new float[starts[nodes]];
        this.metres = new float[starts[nodes]];
        this.rowSeconds = new float[places.size()];
        this.rowMetres = new float[places.size()];
        fill();
    }

    private void fill() {
        var next = starts.clone();
        for (var d = 0; d < places.size(); d++) {
            if (places.get(d).isEmpty()) {
                continue;
            }
            var place = places.get(d).get();
            var label = place.in();
            for (var k = 0; k < label.nodes().length; k++) {
                var at = next[label.nodes()[k]]++;
                destinations[at] = d;
                seconds[at] = label.seconds()[k];
                metres[at] = label.metres()[k];
            }
            if (place.edge() != RoadPlace.AT_JUNCTION) {
                bySegment.merge(place.edge(), new int[] {d}, Buckets::joined);
            }
        }
    }

    private static int[] joined(int[] one, int[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    void fillRow(int row, RoadPlace origin, TravelTable.Builder table) {
        Arrays.fill(rowSeconds, Float.POSITIVE_INFINITY);
        var label = origin.out();
        for (var k = 0; k < label.nodes().length; k++) {
            meetAt(label.nodes()[k], label.seconds()[k], label.metres()[k]);
        }
        for (var d : bySegment.getOrDefault(origin.edge(), new int[0])) {
            var along = RoadPlace.alongSegment(origin, places.get(d).orElseThrow());
            if (along != null && along.seconds() < rowSeconds[d]) {
                rowSeconds[d] = along.seconds();
                rowMetres[d] = along.metres();
            }
        }
        for (var d = 0; d < rowSeconds.length; d++) {
            if (rowSeconds[d] < Float.POSITIVE_INFINITY) {
                table.set(row, d, rowSeconds[d], rowMetres[d]);
            }
        }
    }

    private void meetAt(int node, float toNodeSeconds, float toNodeMetres) {
        for (var at = starts[node]; at < starts[node + 1]; at++) {
            var d = destinations[at];
            var sum = toNodeSeconds + seconds[at];
            if (sum < rowSeconds[d]) {
                rowSeconds[d] = sum;
                rowMetres[d] = toNodeMetres + metres[at];
            }
        }
    }
}
