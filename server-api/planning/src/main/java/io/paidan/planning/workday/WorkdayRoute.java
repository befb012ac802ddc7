package io.paidan.planning.workday;

import io.paidan.planning.search.Place;
import io.paidan.planning.search.Route;

/**
 * The day of one engineer as the search changes it. Calls at stores are its own business: the search sees visits only.
 * Where a store is needed it is put in together with the visit that needs it, and dropped with the last one that does.
 */
public final class WorkdayRoute implements Route<WorkdayRoute> {
    private static final int FIRST_STORE = 1;

    private final WorkdayRoutes model;
    private final RouteClock clock;
    private final PlaceScan scan;
    private final Stock stock;
    private final Stock trial;
    private Timeline timeline;
    private Timeline scratch;
    private long staffCost;
    private long load;

    WorkdayRoute(WorkdayRoutes model, Driver driver) {
        this.model = model;
        clock = new RouteClock(model.stops, driver);
        scan = new PlaceScan(model.stops, clock);
        stock = new Stock(model.needs, model.stops);
        trial = new Stock(model.needs, model.stops);
        timeline = new Timeline(model.stops, driver);
        scratch = new Timeline(model.stops, driver);
        timeline.walk(clock);
        noteContents();
    }

    private Driver driver() {
        return timeline.driver();
    }

    private WorkdayEngineer engineer() {
        return driver().engineer;
    }

    private int lockedCount() {
        return engineer().locked().size();
    }

    @Override
    public int size() {
        return lockedCount() + timeline.size() - (timeline.store() == Timeline.NO_STORE ? 0 : 1);
    }

    @Override
    public int stop(int position) {
        return position < lockedCount()
                ? engineer().locked().get(position).visit()
                : timeline.stop(freePosition(position));
    }

    private int freePosition(int position) {
        var free = position - lockedCount();
        return timeline.store() == Timeline.NO_STORE || free < timeline.store() ? free : free + 1;
    }

    @Override
    public long cost() {
        return timeline.cost() + staffCost;
    }

    @Override
    public void seek(int stop, Place best) {
        var staffing = model.visit(stop).staffing();
        if (!staffing.allows(driver().index)
                || load + model.stops.load[stop] > engineer().capacity()) {
            return;
        }
        var base = staffing.price(driver().index) - timeline.cost();
        if (base + timeline.cost() >= best.cost()) {
            return;
        }
        var ahead = stock.doesAhead(timeline, stop);
        var store = timeline.store();
        if (store == Timeline.NO_STORE && ahead) {
            scan.places(timeline, stop, 0, timeline.size(), base, best);
        } else if (store == Timeline.NO_STORE) {
            seekBehindStore(timeline, timeline.size(), stop, base, best);
        } else {
            var behind = stock.doesBehind(timeline, stop);
            scan.places(timeline, stop, ahead ? 0 : store + 1, behind ? timeline.size() : store, base, best);
            var until = behind ? store - 1 : timeline.size() - 1;
            if (!ahead && until >= 0) {
                seekBehindAnotherStore(until, stop, base, best);
            }
        }
    }

    /** With any store up to this position instead of the one he calls at: ahead of that, or one that has more. */
    private void seekBehindAnotherStore(int until, int visit, long base, Place best) {
        scratch.copyStopsFrom(timeline);
        scratch.removeAt(scratch.store());
        if (scratch.walk(clock)) {
            seekBehindStore(scratch, until, visit, base, best);
        }
    }

    private void seekBehindStore(Timeline bare, int until, int visit, long base, Place best) {
        var latest = Math.min(until, trial.lastsUntil(bare));
        var stores = model.stores();
        for (var store = 0; store < stores; store++) {
            if (trial.doesWith(store, bare, visit)) {
                scan.placesBehind(
                        model.stops.visits + store, bare, visit, latest, FIRST_STORE + store, stores, base, best);
            }
        }
    }

    @Override
    public void insert(int stop, Place place) {
        if (place.variant() == PlaceScan.AS_IT_IS) {
            timeline.add(place.position(), stop);
        } else {
            if (timeline.store() != Timeline.NO_STORE) {
                timeline.removeAt(timeline.store());
            }
            var choice = place.variant() - FIRST_STORE;
            timeline.add(choice / model.stores(), model.stops.visits + choice % model.stores());
            timeline.add(place.position() + 1, stop);
        }
        timeline.walk(clock);
        noteContents();
    }

    @Override
    public boolean remove(int from, int to) {
        scratch.copyStopsFrom(timeline);
        for (var position = to - 1; position >= from; position--) {
            scratch.removeAt(freePosition(position));
        }
        if (scratch.store() != Timeline.NO_STORE) {
            scratch.removeAt(scratch.store());
        }
        return adopt();
    }

    @Override
    public boolean load(int[] stops) {
        scratch.copyStopsFrom(timeline);
        scratch.clear();
        for (var position = 0; position < stops.length; position++) {
            if (position < lockedCount()) {
                if (stops[position] != engineer().locked().get(position).visit()) {
                    return false;
                }
            } else {
                scratch.add(scratch.size(), stops[position]);
            }
        }
        return stops.length >= lockedCount() && isAllowed(scratch) && adopt();
    }

    private boolean isAllowed(Timeline route) {
        var loaded = 0L;
        var pinned = 0;
        for (var locked : engineer().locked()) {
            loaded += model.stops.load[locked.visit()];
        }
        for (var k = 0; k < route.size(); k++) {
            var visit = route.stop(k);
            if (!model.visit(visit).staffing().allows(driver().index)) {
                return false;
            }
            loaded += model.stops.load[visit];
            if (pinned < engineer().pinned().size() && engineer().pinned().get(pinned) == visit) {
                pinned++;
            }
        }
        return loaded <= engineer().capacity() && pinned == engineer().pinned().size();
    }

    /** Gives the visits in {@link #scratch} a store where they need one, and makes them the route. */
    private boolean adopt() {
        var until = trial.lastsUntil(scratch);
        if (until < scratch.size() && !addCheapestStore(until)) {
            return false;
        }
        if (!scratch.walk(clock)) {
            return false;
        }
        var former = timeline;
        timeline = scratch;
        scratch = former;
        noteContents();
        return true;
    }

    private boolean addCheapestStore(int until) {
        var cheapest = Long.MAX_VALUE;
        var bestStore = 0;
        var bestPosition = Timeline.NO_STORE;
        for (var store = 0; store < model.stores(); store++) {
            for (var at = 0; at <= until && trial.doesWith(store, scratch); at++) {
                if (at < scratch.size() && model.stops.hasCall(scratch.stop(at))) {
                    continue;
                }
                scratch.add(at, model.stops.visits + store);
                if (scratch.walk(clock) && scratch.cost() < cheapest) {
                    cheapest = scratch.cost();
                    bestStore = store;
                    bestPosition = at;
                }
                scratch.removeAt(at);
            }
        }
        if (bestPosition == Timeline.NO_STORE) {
            return false;
        }
        scratch.add(bestPosition, model.stops.visits + bestStore);
        return true;
    }

    @Override
    public void copyFrom(WorkdayRoute other) {
        timeline.copyFrom(other.timeline);
        stock.copyFrom(other.stock);
        staffCost = other.staffCost;
        load = other.load;
    }

    private void noteContents() {
        stock.count(timeline);
        staffCost = 0;
        load = 0;
        for (var locked : engineer().locked()) {
            noteVisit(locked.visit());
        }
        for (var k = 0; k < timeline.size(); k++) {
            var stop = timeline.stop(k);
            if (!model.stops.isStore(stop)) {
                noteVisit(stop);
            }
        }
    }

    private void noteVisit(int visit) {
        staffCost += model.visit(visit).staffing().price(driver().index);
        load += model.stops.load[visit];
    }

    /** His day with all times and costs. */
    public Evaluation evaluation() {
        return model.evaluate(timeline);
    }
}
