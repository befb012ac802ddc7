package io.paidan.routing.travel;

/**
 * The upward search space of one place in a contraction hierarchy. The fastest way between two places meets at a node
 * that is in the outward label of the first and the inward label of the second.
 *
 * @param nodes ascending
 * @param seconds to (or from) the node of the same index
 * @param metres along that way
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Label(int[] nodes, float[] seconds, float[] metres) {}
