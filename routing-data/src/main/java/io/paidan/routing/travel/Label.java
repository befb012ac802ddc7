package io.paidan.routing.travel;

import org.jspecify.annotations.Nullable;

/**
 * The upward search space of one place in a contraction hierarchy. The fastest way between two places meets at a node
 * that is in the outward label of the first and the inward label of the second.
 *
 * @param nodes ascending
 * @param seconds to (or from) the node of the same index
 * @param metres along that way
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Label(int[] nodes, float[] seconds, float[] metres) {

    /** Where the way out of {@code from} and the way into {@code to} meet best, {@code null} when nowhere. */
    static @Nullable Drive meet(Label from, Label to) {
        var best = Float.POSITIVE_INFINITY;
        var metres = 0f;
        var i = 0;
        var j = 0;
        while (i < from.nodes.length && j < to.nodes.length) {
            var order = Integer.compare(from.nodes[i], to.nodes[j]);
            if (order == 0) {
                var seconds = from.seconds[i] + to.seconds[j];
                if (seconds < best) {
                    best = seconds;
                    metres = from.metres[i] + to.metres[j];
                }
                i++;
                j++;
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return best < Float.POSITIVE_INFINITY ? new Drive(best, metres) : null;
    }
}
