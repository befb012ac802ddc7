package io.paidan.routing.travel;

/**
 * The upward search space of one place in a contraction hierarchy. The fastest way between two places meets at a node
 * that is in the outward label of the first and the inward label of the second.
 *
 * @param ranks of the nodes in the hierarchy, ascending; the nodes that most labels share come last
 * @param drives to (or from) the node of the same index, as {@link Drive} packs them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Label(int[] ranks, long[] drives) {

    private static final int BYTES_OF_OBJECTS = 56;

    int bytes() {
        return BYTES_OF_OBJECTS + ranks.length * (Integer.BYTES + Long.BYTES);
    }
}
