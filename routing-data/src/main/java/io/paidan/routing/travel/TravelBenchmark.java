package io.paidan.routing.travel;

import com.graphhopper.GHRequest;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Travel times from one place to many and from many to many, against a loop of GraphHopper's {@code route()} without
 * geometry in the same run. All on one thread.
 */
public final class TravelBenchmark {

    private static final int PLACES = 1_000;
    private static final int ROUNDS = 20;
    private static final int LOOPED = 2_000;
    private static final long SEED = 42;

    private final RoadNetwork network;
    private final RoadTravelTimes travelTimes;
    private final PrintStream out;

    private TravelBenchmark(RoadNetwork network, PrintStream out) {
        this.network = network;
        this.travelTimes = new RoadTravelTimes(network);
        this.out = out;
    }

    /** @param region the folder of a region pack */
    public static void run(Path region, PrintStream out) {
        try (var network = RoadNetwork.open(region.resolve("roads"))) {
            new TravelBenchmark(network, out).run();
        }
    }

    private void run() {
        var places = listPlaces();
        var origin = places.subList(0, 1);
        var snapping = seconds(() -> travelTimes.table(places, places.subList(0, 1), TravelProfile.CAR));
        var oneToMany = bestOf(() -> travelTimes.table(origin, places, TravelProfile.CAR));
        var manyToMany = bestOf(() -> travelTimes.table(places, places, TravelProfile.CAR));
        loop(places); // warm
        var looped = seconds(() -> loop(places)) / LOOPED * PLACES;
        out.printf("what,milliseconds,microseconds per pair,times faster than the loop%n");
        print("first use of %d places (labels)".formatted(PLACES), snapping, PLACES, Double.NaN);
        print("loop of route(), %d pairs".formatted(PLACES), looped, PLACES, 1);
        print("one to %d, labels ready".formatted(PLACES), oneToMany, PLACES, looped / oneToMany);
        print(
                "%d to %d, labels ready".formatted(PLACES, PLACES),
                manyToMany,
                PLACES * PLACES,
                looped * PLACES / manyToMany);
    }

    private void print(String what, double seconds, int pairs, double factor) {
        out.printf("%s,%.2f,%.3f,%.0f%n", what, seconds * 1e3, seconds * 1e6 / pairs, factor);
    }

    private void loop(List<GeoPoint> places) {
        var random = new Random(SEED);
        for (var i = 0; i < LOOPED; i++) {
            var from = places.get(random.nextInt(PLACES));
            var to = places.get(random.nextInt(PLACES));
            var request = new GHRequest(from.lat(), from.lon(), to.lat(), to.lon())
                    .setProfile(RoadProfiles.name(TravelProfile.CAR));
            request.putHint("calc_points", false).putHint("instructions", false);
            if (network.hopper().route(request).hasErrors()) {
                throw new IllegalStateException("no way from %s to %s".formatted(from, to));
            }
        }
    }

    /** Places on the road network of the region, the same in every run. */
    private List<GeoPoint> listPlaces() {
        var random = new Random(SEED);
        var graph = network.hopper().getBaseGraph();
        var nodes = graph.getNodeAccess();
        var main = new GeoPoint(nodes.getLat(0), nodes.getLon(0));
        var places = new ArrayList<GeoPoint>();
        while (places.size() < PLACES) {
            var node = random.nextInt(graph.getNodes());
            var place = new GeoPoint(nodes.getLat(node), nodes.getLon(node));
            if (travelTimes
                            .table(List.of(main), List.of(place), TravelProfile.CAR)
                            .isReachable(0, 0)
                    && travelTimes
                            .table(List.of(place), List.of(main), TravelProfile.CAR)
                            .isReachable(0, 0)) {
                places.add(place);
            }
        }
        return places;
    }

    private static double bestOf(Runnable work) {
        var best = Double.POSITIVE_INFINITY;
        for (var i = 0; i < ROUNDS; i++) {
            best = Math.min(best, seconds(work));
        }
        return best;
    }

    private static double seconds(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
