package io.paidan.planning.search;

/**
 * The stops of one engineer or vehicle in their sequence, always within all limits. Positions count from 0. Used by one
 * thread at a time.
 *
 * @param <R> the implementing class
 */
public interface Route<R extends Route<R>> {
    int size();

    int stop(int position);

    /** What the route costs; an empty one may cost something too. */
    long cost();

    /**
     * Looks for a place for the stop, tells {@link Place#offer} of each one that is cheaper than
     * {@link Place#cost() the best so far} and changes nothing.
     */
    void seek(int stop, Place best);

    /** Puts the stop where {@link #seek} on this very state of the route offered it. Costs as much as was offered. */
    void insert(int stop, Place place);

    /**
     * Takes out the stops from one position up to, not including, another.
     *
     * @return false when the rest would break a limit without them; nothing is changed then
     */
    boolean remove(int from, int to);

    /**
     * Replaces what the route holds by these stops.
     *
     * @return false when they would break a limit; nothing is changed then
     */
    boolean load(int[] stops);

    /** Becomes equal to another route of the same model, perhaps that of another engineer. */
    void copyFrom(R other);
}
