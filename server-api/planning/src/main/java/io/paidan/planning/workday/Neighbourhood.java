package io.paidan.planning.workday;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Which visits are worth being torn out of their routes together: near by road, and so that one can follow the other. */
final class Neighbourhood {
    private static final int MOST = 100;
    /** What a unit of waiting counts against one of driving. */
    private static final double WAITING = 0.2;

    private final Stops stops;
    private final Roads roads;
    private final int[] serviceTimes;
    private final AtomicReferenceArray<int[]> neighbours;

    Neighbourhood(Stops stops, Roads roads) {
        this.stops = stops;
        this.roads = roads;
        serviceTimes = stops.serviceTimes(0);
        neighbours = new AtomicReferenceArray<>(stops.visits);
    }

    /** The nearest others, nearest first; worked out when first asked for. */
    int[] of(int visit) {
        var known = neighbours.get(visit);
        if (known != null) {
            return known;
        }
        var found = nearest(visit);
        neighbours.set(visit, found);
        return found;
    }

    private int[] nearest(int visit) {
        var keys = new long[stops.visits - 1];
        for (var other = 0; other < stops.visits; other++) {
            if (other != visit) {
                var distance = Math.min(distance(visit, other), distance(other, visit));
                keys[other < visit ? other : other - 1] = distance << Integer.SIZE | other;
            }
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).limit(MOST).mapToInt(key -> (int) key).toArray();
    }

    private long distance(int from, int to) {
        var drive = roads.shortest(stops.place[from], stops.place[to]);
        var soonest = stops.latest[from] + serviceTimes[from] + drive;
        var waiting = Math.max(0, Math.min(stops.open[to] - soonest, TravelMatrix.UNREACHABLE));
        return drive + (long) (WAITING * waiting);
    }
}
