package io.paidan.routing.travel;

import java.util.Arrays;
import java.util.List;

/**
 * Many labels turned inside out: for each node, whose label knows it and how far away it is. One label of the other
 * direction then finds its drives to all of them at once (bucket many-to-many, Knopp et al. 2007).
 */
final class Buckets {

    private final int[] ranks;
    private final int[] starts;
    private final int[] owners;
    private final long[] drives;

    /** @param labels of the owners 0, 1, 2 … */
    Buckets(List<Label> labels, int nodes) {
        var next = new int[nodes];
        for (var label : labels) {
            for (var rank : label.ranks()) {
                next[rank]++;
            }
        }
        this.ranks = known(next);
        this.starts = new int[ranks.length + 1];
        for (var i = 0; i < ranks.length; i++) {
            starts[i + 1] = starts[i] + next[ranks[i]];
            next[ranks[i]] = starts[i];
        }
        this.owners = new int[starts[ranks.length]];
        this.drives = new long[starts[ranks.length]];
        for (var owner = 0; owner < labels.size(); owner++) {
            fill(owner, labels.get(owner), next);
        }
    }

    private static int[] known(int[] counts) {
        var known = new int[256];
        var size = 0;
        for (var rank = 0; rank < counts.length; rank++) {
            if (counts[rank] > 0) {
                if (size == known.length) {
                    known = Arrays.copyOf(known, 2 * size);
                }
                known[size++] = rank;
            }
        }
        return Arrays.copyOf(known, size);
    }

    private void fill(int owner, Label label, int[] next) {
        for (var k = 0; k < label.ranks().length; k++) {
            var at = next[label.ranks()[k]]++;
            owners[at] = owner;
            drives[at] = label.drives()[k];
        }
    }

    /** Lowers each owner's drive in {@code best} to the one over a node that {@code label} knows too, if that is faster. */
    void meet(Label label, long[] best) {
        var bucket = 0;
        for (var k = 0; k < label.ranks().length && bucket < ranks.length; k++) {
            bucket = Arrays.binarySearch(ranks, bucket, ranks.length, label.ranks()[k]);
            if (bucket < 0) {
                bucket = -bucket - 1;
            } else {
                var drive = label.drives()[k];
                for (var at = starts[bucket]; at < starts[bucket + 1]; at++) {
                    best[owners[at]] = Math.min(best[owners[at]], drive + drives[at]);
                }
            }
        }
    }
}
