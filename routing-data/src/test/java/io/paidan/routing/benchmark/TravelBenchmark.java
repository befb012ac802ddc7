package io.paidan.routing.benchmark;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.routing.RegionPack;
import io.paidan.routing.TestRegion;
import io.paidan.routing.travel.MadeUpCountry;
import io.paidan.routing.travel.RoadNetwork;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Travel times beside a loop of {@code GraphHopper.route()} in the same run, one CSV line a figure, CPU time of one thread.
 * Arguments: folders of region packs (without any the default region), {@code --large [JUNCTIONS]} for a made-up country
 * too. Exits with 1 when a time differs from that of {@code route()} by more than 0.1 s.
 */
public final class TravelBenchmark {

    private static final int PLACES = 12_000;
    private static final int LARGE = 800_000;
    private static final PrintStream OUT = System.out;

    private TravelBenchmark() {}

    public static void main(String[] arguments) {
        var largest = largeCountry(arguments);
        var folders = folders(arguments);
        OUT.println(Figure.HEADER);
        var equal = true;
        if (folders.isEmpty()) {
            try (var pack = TestRegion.open()) {
                equal &= region(TestRegion.FOLDER, pack);
            }
        }
        for (var folder : folders) {
            try (var pack = RegionPack.open(folder)) {
                equal &= region(folder, pack);
            }
        }
        if (largest > 0) {
            equal &= madeUpCountry(largest);
        }
        System.exit(equal ? 0 : 1);
    }

    private static List<Path> folders(String[] arguments) {
        var folders = new ArrayList<Path>();
        for (var i = 0; i < arguments.length; i++) {
            var isCount = i > 0 && arguments[i - 1].equals("--large") && isNumber(arguments[i]);
            if (!arguments[i].equals("--large") && !isCount) {
                folders.add(Path.of(arguments[i]));
            }
        }
        return folders;
    }

    private static int largeCountry(String[] arguments) {
        var at = List.of(arguments).indexOf("--large");
        if (at < 0) {
            return 0;
        }
        return at + 1 < arguments.length && isNumber(arguments[at + 1]) ? Integer.parseInt(arguments[at + 1]) : LARGE;
    }

    private static boolean isNumber(String argument) {
        return argument.matches("\\d{1,8}");
    }

    private static boolean region(Path folder, RegionPack pack) {
        var places = pack.places().listAddresses(PLACES, 1).stream()
                .map(address -> address.position())
                .toList();
        try (var network = RoadNetwork.open(folder.resolve("roads"))) {
            var equal = true;
            for (var profile : TravelProfile.values()) {
                equal &= new NetworkFigures(pack.manifest().name(), network, profile, spread(places), OUT).print();
            }
            return equal;
        }
    }

    /** As many places as wanted from a few: some metres beside each other. */
    private static List<GeoPoint> spread(List<GeoPoint> addresses) {
        var random = new Random(2);
        return IntStream.range(0, PLACES)
                .mapToObj(i -> addresses.get(i % addresses.size()))
                .map(at ->
                        new GeoPoint(at.lat() + random.nextGaussian() * 1e-4, at.lon() + random.nextGaussian() * 1e-4))
                .toList();
    }

    private static boolean madeUpCountry(int junctions) {
        var folder = Path.of("target/benchmark/country-" + junctions);
        var stopwatch = new Stopwatch();
        try (var network = MadeUpCountry.open(folder, junctions)) {
            OUT.printf("# made-up country in %s opened in %.0f s of CPU%n", folder, stopwatch.seconds());
            var random = new Random(3);
            var places = IntStream.range(0, PLACES)
                    .mapToObj(i -> MadeUpCountry.place(network, random))
                    .toList();
            return new NetworkFigures("made-up", network, TravelProfile.CAR, places, OUT).print();
        }
    }
}
