package io.paidan.routing.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the ways of a multipolygon end to end. Coordinates lie in pairs in one array, as in {@link OsmShape}. */
final class Rings {

    private static final int SMALLEST_RING = 8;

    private Rings() {}

    static boolean isClosed(int[] line) {
        var n = line.length;
        return n >= SMALLEST_RING && line[0] == line[n - 2] && line[1] == line[n - 1];
    }

    /** The closed rings that the lines form; a line that finds no partner (cut off at the extract's edge) is left out. */
    static List<int[]> join(List<int[]> lines) {
        var open = new ArrayList<>(lines);
        var rings = new ArrayList<int[]>();
        while (!open.isEmpty()) {
            var ring = open.removeLast();
            while (!isClosed(ring)) {
                var longer = extend(ring, open);
                if (longer == null) {
                    break;
                }
                ring = longer;
            }
            if (isClosed(ring)) {
                rings.add(ring);
            }
        }
        return rings;
    }

    private static int @Nullable [] extend(int[] ring, List<int[]> open) {
        var n = ring.length;
        for (var candidates = open.iterator(); candidates.hasNext(); ) {
            var next = candidates.next();
            var m = next.length;
            if (next[0] == ring[n - 2] && next[1] == ring[n - 1]) {
                candidates.remove();
                return append(ring, next);
            }
            if (next[m - 2] == ring[n - 2] && next[m - 1] == ring[n - 1]) {
                candidates.remove();
                return append(ring, reversed(next));
            }
        }
        return null;
    }

    private static int[] append(int[] head, int[] tail) {
        var joined = Arrays.copyOf(head, head.length + tail.length - 2);
        System.arraycopy(tail, 2, joined, head.length, tail.length - 2);
        return joined;
    }

    static int[] reversed(int[] line) {
        var turned = new int[line.length];
        for (var i = 0; i < line.length; i += 2) {
            turned[i] = line[line.length - 2 - i];
            turned[i + 1] = line[line.length - 1 - i];
        }
        return turned;
    }
}
