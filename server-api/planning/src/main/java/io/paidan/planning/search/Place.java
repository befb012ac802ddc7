package io.paidan.planning.search;

/**
 * The cheapest place found so far for a stop. Now and then a place is overlooked on purpose ("blink"), which keeps the
 * greedy insertion from always building the same routes.
 */
public final class Place {
    /** One place in a hundred is overlooked, as in the paper. */
    private static final double BLINK_RATE = 0.01;

    private static final int NOWHERE = -1;

    private final Randomness random;
    private int untilBlink;
    private int sought;
    private int route;
    private int position;
    private int variant;
    private long cost;

    Place(Randomness random) {
        this.random = random;
        this.untilBlink = random.gap(BLINK_RATE);
    }

    /** Looks for a place cheaper than the bound and overlooks none. */
    public static Place cheapest(long bound) {
        var place = new Place(new Randomness(0));
        place.untilBlink = Integer.MAX_VALUE;
        place.reset(bound);
        return place;
    }

    /** Added cost of the best place so far, or the bound it has to stay below. */
    public long cost() {
        return cost;
    }

    /** Index at which the stop is inserted. */
    public int position() {
        return position;
    }

    /** Whatever else the route has to know to insert it just as offered. */
    public int variant() {
        return variant;
    }

    /** Takes the place if it is cheaper than the best so far, unless it is overlooked. */
    public void offer(int position, long cost) {
        offer(position, 0, cost);
    }

    /** As {@link #offer(int, long)}, with what the route has to know about it. */
    public void offer(int position, int variant, long cost) {
        if (cost >= this.cost || blinks()) {
            return;
        }
        this.route = sought;
        this.position = position;
        this.variant = variant;
        this.cost = cost;
    }

    void reset(long bound) {
        route = NOWHERE;
        cost = bound;
    }

    void seekIn(int route) {
        sought = route;
    }

    /** Whether any place was cheaper than the bound. */
    public boolean isFound() {
        return route != NOWHERE;
    }

    int route() {
        return route;
    }

    private boolean blinks() {
        if (--untilBlink > 0) {
            return false;
        }
        untilBlink = random.gap(BLINK_RATE);
        return true;
    }
}
