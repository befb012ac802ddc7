package io.paidan.planning;

/**
 * What putting an order into a day costs, in seconds of driving: the unit in which the parts are weighed against each
 * other. An hour late at the customer's outweighs everything else a day can bring.
 */
final class InsertionCost {
    /** A second after the order's own deadline. */
    static final double LATE_ARRIVAL = 1000;
    /** A second by which another visit comes after its deadline because of the order. */
    static final double MADE_LATE = 100;
    /** A second away from the time that was wished for. */
    static final double OFF_THE_WISH = 10;
    /** A second of driving more. */
    static final double ADDED_TRAVEL = 1;
    /** A second by which another visit begins later, though in time. */
    static final double DELAY = 0.1;
    /** A second until he arrives. */
    static final double ARRIVAL = 0.1;

    private InsertionCost() {}

    static double of(
            long lateArrival, long madeLate, long offTheWish, long addedTravel, long delay, long untilArrival) {
        return (LATE_ARRIVAL * lateArrival
                        + MADE_LATE * madeLate
                        + OFF_THE_WISH * offTheWish
                        + ADDED_TRAVEL * addedTravel
                        + DELAY * delay
                        + ARRIVAL * untilArrival)
                / 1000;
    }
}
