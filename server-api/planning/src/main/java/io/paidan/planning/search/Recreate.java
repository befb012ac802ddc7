package io.paidan.planning.search;

/** Puts absent stops back one by one, each at its cheapest place; what finds none cheaper than being left out stays out. */
final class Recreate<R extends Route<R>> {
    /** Of the stops absent for longer so many at most are tried again in one step. */
    private static final int MOST_TRIED_AGAIN = 50;

    private final WorkingRoutes<R> routes;
    private final RouteModel<R> model;
    private final Randomness random;
    private final Meter meter;
    private final Place place;
    private final PutBackSequence sequence;
    private final int[] stops;
    private final boolean[] isTriedAgain;
    private final int[] soughtFor;
    private int seeking;

    Recreate(WorkingRoutes<R> routes, Randomness random, Meter meter) {
        this.routes = routes;
        this.model = routes.model();
        this.random = random;
        this.meter = meter;
        place = new Place(random);
        sequence = new PutBackSequence(model, random);
        stops = new int[model.stops()];
        isTriedAgain = new boolean[model.stops()];
        soughtFor = new int[model.routes()];
    }

    /** Tries all absent stops in all routes. */
    void build() {
        putBack(routes.absent().takeFrom(0, stops));
    }

    /**
     * Tries the stops torn out in this step, and stops absent for longer in the routes that have changed in this step:
     * in the others they have already found no place.
     */
    void mend() {
        var absent = routes.absent();
        var absentLonger = absent.countBefore();
        var triedAgain = Math.min(absentLonger, MOST_TRIED_AGAIN);
        for (var k = 1; k <= triedAgain && triedAgain < absentLonger; k++) {
            absent.swap(absentLonger - k, random.below(absentLonger - k + 1));
        }
        for (var k = 1; k <= triedAgain; k++) {
            isTriedAgain[absent.stop(absentLonger - k)] = true;
        }
        putBack(absent.takeFrom(absentLonger - triedAgain, stops));
    }

    private void putBack(int count) {
        sequence.arrange(stops, count);
        for (var k = 0; k < count; k++) {
            var stop = stops[k];
            place.reset(model.unservedCost(stop));
            if (!meter.isOver()) {
                seek(stop);
            }
            if (place.isFound()) {
                routes.insert(stop, place);
            } else {
                routes.absent().add(stop);
            }
            isTriedAgain[stop] = false;
        }
    }

    /** Looks in the changed routes, those of its neighbours and one empty route of each kind; if in vain, everywhere. */
    private void seek(int stop) {
        seeking++;
        for (var k = 0; k < routes.changedCount(); k++) {
            seekIn(routes.changed(k), stop);
        }
        if (isTriedAgain[stop]) {
            return;
        }
        seekInRoutesOfNeighbours(stop);
        var empties = routes.empties();
        for (var k = 0; k < empties.kinds(); k++) {
            seekIn(empties.first(k), stop);
        }
        if (!place.isFound()) {
            for (var index = 0; index < model.routes(); index++) {
                seekIn(index, stop);
            }
        }
    }

    private void seekInRoutesOfNeighbours(int stop) {
        var neighbours = model.neighbours(stop);
        var most = model.routesTried();
        var tried = 0;
        for (var k = 0; k < neighbours.length && tried < most; k++) {
            var index = routes.routeOf(neighbours[k]);
            if (index != WorkingRoutes.NO_ROUTE && soughtFor[index] != seeking) {
                seekIn(index, stop);
                tried++;
            }
        }
    }

    private void seekIn(int index, int stop) {
        if (soughtFor[index] != seeking) {
            soughtFor[index] = seeking;
            place.seekIn(index);
            routes.route(index).seek(stop, place);
        }
    }
}
