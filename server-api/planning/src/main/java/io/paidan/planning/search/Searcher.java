package io.paidan.planning.search;

import org.jspecify.annotations.Nullable;

/** One thread's search: its own routes, its own random numbers. */
final class Searcher<R extends Route<R>> {
    private final WorkingRoutes<R> routes;
    private final BestRoutes<R> best;
    private final Ruin<R> ruin;
    private final Recreate<R> recreate;
    private final Meter meter;
    private final Reports reports;
    private final Randomness random;
    private @Nullable Annealing annealing;
    private long steps;

    Searcher(RouteModel<R> model, StartRoutes start, long seed, Meter meter, Reports reports) {
        this.meter = meter;
        this.reports = reports;
        random = new Randomness(seed);
        routes = new WorkingRoutes<>(model, start);
        best = new BestRoutes<>(routes);
        ruin = new Ruin<>(routes, random);
        recreate = new Recreate<>(routes, random, meter);
    }

    BestRoutes<R> best() {
        return best;
    }

    long steps() {
        return steps;
    }

    /** Used share of the budget, 0 … 1. */
    double share() {
        return meter.share();
    }

    /** Goes on until this share of the budget is used, 0 … 1; false when the search is over before. */
    boolean runUntil(double share) {
        meter.resume();
        var cooling = annealing == null ? begin() : annealing;
        while (meter.share() < share && !meter.isOver()) {
            cooling.cool(meter.share());
            step(cooling);
        }
        return !meter.isOver();
    }

    /** Goes on from the best routes of another searcher of the same model. */
    void adopt(BestRoutes<R> others) {
        if (others != best && others.cost() < best.cost()) {
            routes.become(others);
            best.follow();
        }
    }

    private Annealing begin() {
        recreate.build();
        best.follow();
        annealing = new Annealing(routes.meanCostOfStop(), random);
        return annealing;
    }

    private void step(Annealing cooling) {
        routes.begin();
        var current = routes.cost();
        ruin.run();
        recreate.mend();
        if (cooling.accepts(routes.cost(), current)) {
            best.follow();
        } else {
            routes.undo();
        }
        steps++;
        meter.countStep();
        reports.tell(meter, best);
    }
}
