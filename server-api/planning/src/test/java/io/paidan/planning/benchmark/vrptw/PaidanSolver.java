package io.paidan.planning.benchmark.vrptw;

import io.paidan.planning.benchmark.CpuClock;
import io.paidan.planning.benchmark.vrptw.VrptwInstance.Place;
import io.paidan.planning.search.Budget;
import io.paidan.planning.search.DistanceRoutes;
import io.paidan.planning.search.DistanceRoutes.Stop;
import io.paidan.planning.search.Search;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Our own search; what it takes to set the problem up is part of the budget. */
final class PaidanSolver implements VrptwSolver {
    private static final long SEED = 1;
    private final int threads;

    PaidanSolver(int threads) {
        this.threads = threads;
    }

    @Override
    public String name() {
        return "paidan";
    }

    @Override
    public Solution solve(VrptwInstance instance, double seconds) {
        var clock = CpuClock.of(threads);
        var search = new Search<>(model(instance)).seed(SEED).threads(threads);
        long nanos = Math.max(1, (long) ((seconds - clock.seconds()) * 1e9));
        var found = search.run(new Budget.Cpu(Duration.ofNanos(nanos)));
        List<List<Integer>> routes = IntStream.range(0, found.routes().size())
                .mapToObj(route -> Arrays.stream(found.stopsOf(route))
                        .map(stop -> stop + 1)
                        .boxed()
                        .toList())
                .toList();
        return new Solution(routes, clock.seconds());
    }

    private static DistanceRoutes model(VrptwInstance instance) {
        List<Stop> stops = instance.places().stream().map(PaidanSolver::stop).toList();
        int places = stops.size();
        var tenths = new int[places][places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                tenths[from][to] = instance.tenths(from, to);
            }
        }
        return new DistanceRoutes(
                instance.usefulFleet(), instance.capacity(), stops.getFirst(), stops.subList(1, places), tenths);
    }

    private static Stop stop(Place place) {
        return new Stop(
                Integer.toString(place.id()),
                place.demand(),
                10 * place.ready(),
                10 * place.due(),
                10 * place.service());
    }
}
