package io.paidan.planning.search;

/** Decides whether a change for the worse is kept: often while the search is young, hardly ever towards its end. */
final class Annealing {
    /** Temperatures at the start and the end, as shares of what a served stop costs in the mean. */
    private static final double START = 2;

    private static final double END = 0.01;

    private final Randomness random;
    private final double start;
    private double temperature;

    Annealing(double meanCostOfStop, Randomness random) {
        this.random = random;
        start = Math.max(1, meanCostOfStop) * START;
        temperature = start;
    }

    /** @param share of the budget used, 0 … 1 */
    void cool(double share) {
        temperature = start * Math.pow(END / START, share);
    }

    boolean accepts(long cost, long current) {
        return cost < current - temperature * Math.log(random.share());
    }
}
