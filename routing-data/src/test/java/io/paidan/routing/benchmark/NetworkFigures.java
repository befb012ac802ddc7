package io.paidan.routing.benchmark;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelDirection;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.routing.travel.RoadNetwork;
import io.paidan.routing.travel.RoadTravelTimes;
import io.paidan.routing.travel.RouteLoop;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/** All figures of one network for one profile. */
final class NetworkFigures {

    private static final int ROUTED_PAIRS = 3_000;
    private static final int MANY = 1_000;
    private static final int STOPS_OF_A_BOARD = 9_000;
    private static final double TOLERANCE_SECONDS = 0.1;
    private static final double LEAST_SHARE_REACHABLE = 0.9;

    private final String name;
    private final RoadNetwork network;
    private final TravelProfile profile;
    private final RoadTravelTimes times;
    private final List<GeoPoint> places;
    private final PrintStream out;
    private double routeNanos;

    NetworkFigures(String name, RoadNetwork network, TravelProfile profile, List<GeoPoint> places, PrintStream out) {
        this.name = name;
        this.network = network;
        this.profile = profile;
        this.times = new RoadTravelTimes(network);
        this.out = out;
        var near = places.stream().filter(times::covers).toList();
        this.places = near;
        if (near.size() < places.size() * LEAST_SHARE_REACHABLE) {
            throw new IllegalArgumentException("Of %d places in %s only %d are near a road. Maybe the network is empty."
                    .formatted(places.size(), name, near.size()));
        }
    }

    /** False when some time is not that of {@code route()}. */
    boolean print() {
        newPlaces();
        var equal = routeLoop();
        var some = places.subList(0, MANY);
        var others = places.subList(MANY, 2 * MANY);
        var origin = places.getLast();
        line("one to many", MANY, Stopwatch.medianNanos(() -> times.table(List.of(origin), some, profile)), 0);
        line("many to many", MANY * MANY, Stopwatch.medianNanos(() -> times.table(some, others, profile)), 0);
        var board = places.subList(0, STOPS_OF_A_BOARD);
        var prepared = times.prepare(board, profile);
        line("prepare", board.size(), Stopwatch.medianNanos(() -> times.prepare(board, profile)), 0);
        line(
                "prepared to and from many",
                2 * board.size(),
                Stopwatch.medianNanos(() -> {
                    prepared.from(origin);
                    prepared.to(origin);
                }),
                0);
        for (var minutes : List.of(10, 30)) {
            var within = Duration.ofMinutes(minutes);
            line(
                    "area within %d min".formatted(minutes),
                    1,
                    Stopwatch.medianNanos(() -> times.reach(origin, within, profile, TravelDirection.TO_PLACE)),
                    0);
        }
        memory();
        return equal;
    }

    /** All that the program holds then: the roads of every profile, what is remembered of the places, and itself. */
    private void memory() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        out.printf(
                "# %s, %s: %d MB of heap in use, %d places remembered%n",
                name, profile, memory.getHeapMemoryUsage().getUsed() / 1_000_000, places.size());
    }

    private void newPlaces() {
        var snapped = Stopwatch.medianNanos(() -> places.subList(0, MANY).forEach(times::covers));
        line("nearest road", MANY, snapped, 0);
        times.table(places.subList(0, MANY), List.of(places.getLast()), profile);
        var before = times.rememberedBytes(profile);
        var fresh = places.subList(MANY, 4 * MANY);
        var stopwatch = new Stopwatch();
        times.table(fresh, List.of(places.getLast()), profile);
        line("new place", fresh.size(), stopwatch.nanos(), (times.rememberedBytes(profile) - before) / fresh.size());
    }

    private boolean routeLoop() {
        var routes = new RouteLoop(network, profile);
        for (var i = 0; i < ROUTED_PAIRS / 3; i++) {
            var _ = routes.seconds(places.get(i), places.get(i + 1));
        }
        var seconds = new double[ROUTED_PAIRS];
        var stopwatch = new Stopwatch();
        for (var i = 0; i < ROUTED_PAIRS; i++) {
            seconds[i] = routes.seconds(origin(i), destination(i)).orElse(Double.NaN);
        }
        routeNanos = (double) stopwatch.nanos() / ROUTED_PAIRS;
        line("route() in a loop", ROUTED_PAIRS, Math.round(routeNanos * ROUTED_PAIRS), 0);
        var different = 0;
        for (var i = 0; i < ROUTED_PAIRS; i++) {
            var table = times.table(List.of(origin(i)), List.of(destination(i)), profile);
            var ours = table.isReachable(0, 0) ? table.seconds(0, 0) : Double.NaN;
            if (Double.isNaN(ours) != Double.isNaN(seconds[i]) || Math.abs(ours - seconds[i]) > TOLERANCE_SECONDS) {
                different++;
                out.printf(
                        "# DIFFERENT %s → %s: %.3f s, route() %.3f s%n", origin(i), destination(i), ours, seconds[i]);
            }
        }
        out.printf(
                "# %d of %d pairs differ from route() by more than %.1f s%n",
                different, ROUTED_PAIRS, TOLERANCE_SECONDS);
        return different == 0;
    }

    private GeoPoint origin(int pair) {
        return places.get(pair * 7 % places.size());
    }

    private GeoPoint destination(int pair) {
        return places.get(pair * 13 % places.size());
    }

    private void line(String what, int count, long nanos, long bytesEach) {
        var compared = what.contains("many") ? routeNanos : 0;
        out.println(
                new Figure(name, network.junctions(), profile.name(), what, count, nanos, compared, bytesEach).line());
    }
}
