package io.paidan.installer.benchmark;

import io.paidan.contract.place.Place;
import io.paidan.installer.TestHome;
import io.paidan.planning.ranking.Ranking;
import io.paidan.routing.RegionPack;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long a dispatcher waits when he picks up an order: all engineers ranked, with the best place in each day, on real
 * roads whose places are remembered. Prints a line of CSV with the times of one ranking. Other cores help the caller; with
 * {@code -Djava.util.concurrent.ForkJoinPool.common.parallelism=0} the caller's processor time is that of the whole.
 *
 * <p>Arguments: engineers (1000), visits of each (8), orders (1000), the folder of a region pack (that of the default region).
 */
public final class RankingBenchmark {
    private static final int SEED = 11;
    private static final int WARM_UP = 1_000;

    private RankingBenchmark() {}

    public static void main(String[] arguments) {
        var engineers = Numbers.whole(arguments, 0, 1_000);
        var visits = Numbers.whole(arguments, 1, 8);
        var orders = Numbers.whole(arguments, 2, 1_000);
        var folder = arguments.length > 3
                ? Path.of(arguments[3])
                : TestHome.in(Path.of("target", "benchmark-home")).region();
        try (var region = RegionPack.open(folder)) {
            var addresses = region.places().listAddresses(Integer.MAX_VALUE, SEED).stream()
                    .map(Place::position)
                    .toList();
            var made = new RankingDays(addresses, SEED);
            var days = made.engineers(engineers, visits, region.travelTimes());
            var ranking = new Ranking(region.travelTimes());
            for (var n = 0; n < WARM_UP; n++) {
                ranking.rank(made.order(), days, RankingDays.NOW);
            }
            var wall = new long[orders];
            var cpu = new long[orders];
            var threads = ManagementFactory.getThreadMXBean();
            var fit = 0L;
            for (var n = 0; n < orders; n++) {
                var order = made.order();
                var began = System.nanoTime();
                var beganCpu = threads.getCurrentThreadCpuTime();
                var ranked = ranking.rank(order, days, RankingDays.NOW);
                cpu[n] = threads.getCurrentThreadCpuTime() - beganCpu;
                wall[n] = System.nanoTime() - began;
                fit += ranked.stream().filter(candidate -> candidate.isFit()).count();
            }
            System.out.println(
                    "what,engineers,visits,orders,fit,caller_cpu_p50_ms,caller_cpu_p99_ms,wall_p50_ms,wall_p99_ms");
            System.out.printf(
                    Locale.ROOT,
                    "ranking,%d,%d,%d,%.0f,%.2f,%.2f,%.2f,%.2f%n",
                    engineers,
                    visits,
                    orders,
                    fit / (double) orders,
                    percentile(cpu, 50),
                    percentile(cpu, 99),
                    percentile(wall, 50),
                    percentile(wall, 99));
        }
    }

    private static double percentile(long[] nanos, int percent) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1] / 1e6;
    }
}
