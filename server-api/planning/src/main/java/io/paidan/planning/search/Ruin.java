package io.paidan.planning.search;

/**
 * Tears strings of stops out of routes that lie near one another (the adjacent string removal of the paper), so that room
 * arises in several routes at the same spot.
 */
final class Ruin<R extends Route<R>> {
    /** Stops torn out in the mean. */
    private static final double MEAN_REMOVED = 10;

    private static final double LONGEST_STRING = 10;
    /** Share of strings from whose middle some stops are kept. */
    private static final double SPLIT_RATE = 0.5;
    /** How likely it is that one more stop of such a string is kept. */
    private static final double KEEP_MORE_RATE = 0.01;

    private final WorkingRoutes<R> routes;
    private final Randomness random;

    Ruin(WorkingRoutes<R> routes, Randomness random) {
        this.routes = routes;
        this.random = random;
    }

    void run() {
        var stops = routes.model().stops();
        var used = routes.usedCount();
        if (used == 0) {
            return;
        }
        var longest = Math.min(LONGEST_STRING, (double) routes.servedCount() / used);
        var mostStrings = 4 * MEAN_REMOVED / (1 + longest) - 1;
        var strings = (int) (random.share() * mostStrings + 1);
        var seed = random.below(stops);
        strings -= tearAround(seed, longest);
        var neighbours = routes.model().neighbours(seed);
        for (var k = 0; k < neighbours.length && strings > 0; k++) {
            strings -= tearAround(neighbours[k], longest);
        }
    }

    /** Tears a string that holds the stop out of its route, if that is still whole; returns how many strings it were. */
    private int tearAround(int stop, double longest) {
        var index = routes.routeOf(stop);
        if (index == WorkingRoutes.NO_ROUTE || routes.isChanged(index)) {
            return 0;
        }
        var route = routes.route(index);
        var size = route.size();
        var length = 1 + random.below((int) Math.max(1, Math.min(size, longest)));
        var position = positionOf(stop, route);
        var kept = length < size && length > 1 && random.share() < SPLIT_RATE ? keptInside(size - length) : 0;
        var span = length + kept;
        var earliest = Math.max(0, position - span + 1);
        var from = earliest + random.below(Math.min(position, size - span) - earliest + 1);
        if (kept == 0) {
            tear(index, from, from + span);
        } else {
            var keptFrom = from + random.below(length + 1);
            tear(index, keptFrom + kept, from + span);
            tear(index, from, keptFrom);
        }
        return 1;
    }

    private int keptInside(int most) {
        var kept = 1;
        while (kept < most && random.share() <= KEEP_MORE_RATE) {
            kept++;
        }
        return kept;
    }

    private static int positionOf(int stop, Route<?> route) {
        var position = 0;
        while (route.stop(position) != stop) {
            position++;
        }
        return position;
    }

    /** Takes out all but the fixed stops, from behind. */
    private void tear(int index, int from, int to) {
        var model = routes.model();
        var end = to;
        while (end > from) {
            var route = routes.route(index);
            var start = end;
            while (start > from && !model.isFixed(route.stop(start - 1))) {
                start--;
            }
            if (start < end) {
                routes.remove(index, start, end);
            }
            end = start - 1;
        }
    }
}
