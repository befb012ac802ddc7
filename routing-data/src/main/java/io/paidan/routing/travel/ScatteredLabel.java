package io.paidan.routing.travel;

import java.util.Arrays;

/**
 * One label spread over an array by rank, so that meeting many others is a look-up per node: several times faster than
 * merging two sorted lists. Not thread-safe.
 */
final class ScatteredLabel {

    private final long[] drives;
    private int[] filled = new int[0];

    ScatteredLabel(int nodes) {
        this.drives = new long[nodes];
        Arrays.fill(drives, Drive.NONE);
    }

    void set(Label label) {
        for (var rank : filled) {
            drives[rank] = Drive.NONE;
        }
        filled = label.ranks();
        for (var k = 0; k < filled.length; k++) {
            drives[filled[k]] = label.drives()[k];
        }
    }

    /** The fastest drive over a node that both labels know, {@link Drive#NONE} or more when there is none. */
    long meet(Label other) {
        var best = Drive.NONE;
        var ranks = other.ranks();
        var onwards = other.drives();
        for (var k = 0; k < ranks.length; k++) {
            best = Math.min(best, drives[ranks[k]] + onwards[k]);
        }
        return best;
    }
}
