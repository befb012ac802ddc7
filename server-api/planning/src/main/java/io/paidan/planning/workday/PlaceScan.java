package io.paidan.planning.workday;

import io.paidan.planning.search.Place;

/** Looks for the cheapest places of a visit in a route, alone or together with a call at a store. */
final class PlaceScan {
    /** The variant of a place that leaves the store where it is. */
    static final int AS_IT_IS = 0;

    private final Stops stops;
    private final RouteClock clock;
    private final ClockStates onTheWay = new ClockStates(1);

    PlaceScan(Stops stops, RouteClock clock) {
        this.stops = stops;
        this.clock = clock;
    }

    /**
     * Offers the places from one position up to another, both included.
     *
     * @param base what is added to the cost of the new route to get what the insertion costs
     */
    void places(Timeline route, int visit, int from, int to, long base, Place best) {
        var latest = stops.latest[visit];
        for (var position = from; position <= to; position++) {
            if (route.endBefore(position) > latest) {
                return;
            }
            var service = route.driver().serviceTimes[visit];
            if (leastCost(route, position, route.leastDetour(position, visit), service) + base >= best.cost()) {
                continue;
            }
            route.takeUp(clock, position);
            if (reaches(route, position, visit) && route.follow(clock, position)) {
                best.offer(position, AS_IT_IS, clock.cost() + base);
            }
        }
    }

    /** What the route costs at least when something is put in at this position or behind it. */
    private static long leastCost(Timeline route, int position, long detour, long service) {
        return route.driver().leastCost(route.leastTravel() + detour, route.service() + service)
                + route.timeCostBefore(position);
    }

    /** Goes to the visit if that is in time for it and for what follows. */
    private boolean reaches(Timeline route, int position, int visit) {
        if (!clock.goTo(visit)) {
            return false;
        }
        return position == route.size()
                || clock.end() + route.driver().roads.shortest(stops.place[visit], route.placeAt(position))
                        <= route.latestBegin(position);
    }

    /**
     * Offers the places behind a call at a store somewhere on the way.
     *
     * @param bare a route that calls at no store
     * @param until the store has to come at this position at the latest
     * @param variant stands for this store at position 0
     * @param variants by so much the variant grows with the position of the store
     */
    void placesBehind(
            int store, Timeline bare, int visit, int until, int variant, int variants, long base, Place best) {
        var service = bare.driver().serviceTimes[visit];
        for (var at = 0; at <= until; at++) {
            var way = new WayFromStore(bare, store, at);
            var last = at < bare.size() && stops.hasCall(bare.stop(at)) ? at : bare.size();
            for (var position = at; position <= last; position++) {
                var detour =
                        way.storeDetour + bare.leastDetour(way.placeBefore(position), visit, bare.placeAt(position));
                if (leastCost(bare, at, detour, service) + base >= best.cost()) {
                    continue;
                }
                if (!way.reaches(position) || clock.end() > stops.latest[visit]) {
                    break;
                }
                if (reaches(bare, position, visit) && bare.follow(clock, position)) {
                    best.offer(position, variant + at * variants, clock.cost() + base);
                }
            }
        }
    }

    /** A route that calls at a store, walked only as far as somebody asks. */
    private final class WayFromStore {
        private final Timeline bare;
        private final int store;
        private final int at;
        private final int storeDetour;
        /** The state kept is that before this position of the bare route. */
        private int walked;

        WayFromStore(Timeline bare, int store, int at) {
            this.bare = bare;
            this.store = store;
            this.at = at;
            storeDetour = bare.leastDetour(at, store) + bare.driver().serviceTimes[store];
            walked = at - 1;
        }

        int placeBefore(int position) {
            return position == at ? stops.place[store] : bare.placeBefore(position);
        }

        /** Sets the clock to the time before a position; false when something before it is too late. */
        boolean reaches(int position) {
            if (walked < at) {
                bare.takeUp(clock, at);
                if (!go(store)) {
                    return false;
                }
            }
            clock.load(bare.driver(), onTheWay, 0, placeBefore(walked), true);
            while (walked < position) {
                if (!go(bare.stop(walked))) {
                    return false;
                }
            }
            return true;
        }

        private boolean go(int stop) {
            var inTime = clock.goTo(stop);
            clock.save(onTheWay, 0);
            walked++;
            return inTime;
        }
    }
}
