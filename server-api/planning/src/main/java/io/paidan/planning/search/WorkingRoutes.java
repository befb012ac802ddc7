package io.paidan.planning.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The routes a search works on. Everything done since {@link #begin} can be undone: a route is copied before its first
 * change, so undoing costs as much as what was changed.
 */
final class WorkingRoutes<R extends Route<R>> {
    /** Route of a stop that is in none. */
    static final int NO_ROUTE = -1;

    private final RouteModel<R> model;
    private final List<R> routes = new ArrayList<>();
    private final int[] routeOf;
    private final EmptyRoutes empties;
    private final AbsentStops absent;
    private long routesCost;

    private final List<R> saved = new ArrayList<>();
    private final List<R> spares = new ArrayList<>();
    private final int[] changed;
    private final int[] changedInStep;
    private int changedCount;
    private int step;
    private long routesCostBefore;

    WorkingRoutes(RouteModel<R> model, StartRoutes start) {
        this.model = model;
        routeOf = new int[model.stops()];
        changed = new int[model.routes()];
        changedInStep = new int[model.routes()];
        empties = new EmptyRoutes(model);
        absent = new AbsentStops(model);
        Arrays.fill(routeOf, NO_ROUTE);
        for (var index = 0; index < model.routes(); index++) {
            var route = start.route(model, index);
            routes.add(route);
            routesCost += route.cost();
            locateStopsOf(index);
            if (route.size() == 0) {
                empties.add(index);
            }
        }
        addAbsentStops();
        begin();
    }

    RouteModel<R> model() {
        return model;
    }

    R route(int index) {
        return routes.get(index);
    }

    /** Index of the route that holds the stop, or {@link #NO_ROUTE}. */
    int routeOf(int stop) {
        return routeOf[stop];
    }

    AbsentStops absent() {
        return absent;
    }

    EmptyRoutes empties() {
        return empties;
    }

    /** Of all routes and of all that is left out. */
    long cost() {
        return routesCost + absent.cost();
    }

    int servedCount() {
        return model.stops() - absent.count();
    }

    int usedCount() {
        return routes.size() - empties.count();
    }

    /** What a served stop costs in the mean; 0 when none is served. */
    double meanCostOfStop() {
        return servedCount() == 0 ? 0 : (double) routesCost / servedCount();
    }

    /** From here on changes can be undone; earlier ones no more. */
    void begin() {
        step++;
        spares.addAll(saved);
        saved.clear();
        changedCount = 0;
        routesCostBefore = routesCost;
        absent.begin();
    }

    /** Number of routes changed since {@link #begin}. */
    int changedCount() {
        return changedCount;
    }

    /** One of the routes changed since {@link #begin}. */
    int changed(int index) {
        return changed[index];
    }

    boolean isChanged(int route) {
        return changedInStep[route] == step;
    }

    /** Takes out stops, which are absent then; false, and nothing is changed, when the rest would break a limit. */
    boolean remove(int index, int from, int to) {
        var route = changeable(index);
        var stops = new int[to - from];
        for (var k = 0; k < stops.length; k++) {
            stops[k] = route.stop(from + k);
        }
        var before = route.cost();
        if (!route.remove(from, to)) {
            return false;
        }
        routesCost += route.cost() - before;
        for (var stop : stops) {
            routeOf[stop] = NO_ROUTE;
            absent.add(stop);
        }
        if (route.size() == 0) {
            empties.add(index);
        }
        return true;
    }

    /** Puts a stop, that has been taken off the list of absent ones, where a place was found for it. */
    void insert(int stop, Place place) {
        var index = place.route();
        var route = changeable(index);
        if (route.size() == 0) {
            empties.remove(index);
        }
        var before = route.cost();
        route.insert(stop, place);
        routesCost += route.cost() - before;
        routeOf[stop] = index;
    }

    /** Everything is again as at {@link #begin}. */
    void undo() {
        for (var k = 0; k < changedCount; k++) {
            var index = changed[k];
            var rejected = routes.set(index, saved.get(k));
            for (var position = 0; position < rejected.size(); position++) {
                routeOf[rejected.stop(position)] = NO_ROUTE;
            }
            noteEmptiness(index, rejected.size() == 0);
            saved.set(k, rejected);
        }
        for (var k = 0; k < changedCount; k++) {
            locateStopsOf(changed[k]);
        }
        routesCost = routesCostBefore;
        absent.undo();
        begin();
    }

    /** Takes over the routes of another search of the same model. */
    void become(BestRoutes<R> others) {
        begin();
        Arrays.fill(routeOf, NO_ROUTE);
        routesCost = 0;
        for (var index = 0; index < routes.size(); index++) {
            var wasEmpty = routes.get(index).size() == 0;
            changeable(index).copyFrom(others.route(index));
            routesCost += routes.get(index).cost();
            noteEmptiness(index, wasEmpty);
            locateStopsOf(index);
        }
        absent.takeFrom(0, new int[model.stops()]);
        addAbsentStops();
    }

    private void addAbsentStops() {
        for (var stop = 0; stop < model.stops(); stop++) {
            if (routeOf[stop] == NO_ROUTE) {
                absent.add(stop);
            }
        }
    }

    private void noteEmptiness(int index, boolean wasEmpty) {
        var isEmpty = routes.get(index).size() == 0;
        if (isEmpty && !wasEmpty) {
            empties.add(index);
        } else if (wasEmpty && !isEmpty) {
            empties.remove(index);
        }
    }

    private void locateStopsOf(int index) {
        var route = routes.get(index);
        for (var position = 0; position < route.size(); position++) {
            routeOf[route.stop(position)] = index;
        }
    }

    private R changeable(int index) {
        var route = routes.get(index);
        if (!isChanged(index)) {
            changedInStep[index] = step;
            changed[changedCount++] = index;
            saved.add(route);
            route = spares.isEmpty() ? model.newRoute(index) : spares.removeLast();
            route.copyFrom(saved.getLast());
            routes.set(index, route);
        }
        return route;
    }
}
