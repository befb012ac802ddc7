package io.paidan.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingRoutesTest {
    private static final int STEPS = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_rejected_step_leaves_everything_as_it_was(long seed) {
        var tours = RandomTours.of(40, seed).vehicles(4);
        var routes = new WorkingRoutes<>(tours.model(), new StartRoutes(tours.model(), null));
        var random = new Randomness(seed);
        var ruin = new Ruin<>(routes, random);
        var recreate = new Recreate<>(routes, random, meter());
        recreate.build();

        for (var step = 0; step < STEPS; step++) {
            var before = Picture.of(routes);
            routes.begin();
            ruin.run();
            recreate.mend();
            if (step % 3 > 0) {
                routes.undo();
                assertThat(Picture.of(routes)).as("step %d", step).isEqualTo(before);
            }
            assertThatAllIsAsWorkedOutAnew(routes);
        }
    }

    private static void assertThatAllIsAsWorkedOutAnew(WorkingRoutes<DistanceRoute> routes) {
        var model = routes.model();
        var picture = Picture.of(routes);
        var cost = 0L;
        for (var index = 0; index < model.routes(); index++) {
            var fresh = model.newRoute(index);
            var stops = picture.routes.get(index);
            assertThat(fresh.load(stops.stream().mapToInt(k -> k).toArray())).isTrue();
            assertThat(routes.route(index)).hasToString(fresh.toString());
            cost += fresh.cost();
            for (var stop : stops) {
                assertThat(routes.routeOf(stop)).isEqualTo(index);
            }
        }
        for (var stop : picture.absent) {
            assertThat(routes.routeOf(stop)).isEqualTo(WorkingRoutes.NO_ROUTE);
            cost += model.unservedCost(stop);
        }
        assertThat(picture.served() + picture.absent.size()).isEqualTo(model.stops());
        assertThat(routes.cost()).isEqualTo(cost);
        assertThat(routes.usedCount()).isEqualTo(picture.used());
        assertThat(routes.empties().kinds()).isEqualTo(picture.used() < model.routes() ? 1 : 0);
    }

    private static Meter meter() {
        var meter = new Meter(new Budget.Wall(Duration.ofHours(1)), () -> false);
        meter.resume();
        return meter;
    }

    /** All that can be seen of working routes. */
    private record Picture(List<List<Integer>> routes, List<Integer> absent, long cost) {
        static Picture of(WorkingRoutes<DistanceRoute> working) {
            var routes = new ArrayList<List<Integer>>();
            for (var index = 0; index < working.model().routes(); index++) {
                var route = working.route(index);
                routes.add(
                        IntStream.range(0, route.size()).mapToObj(route::stop).toList());
            }
            var absent = IntStream.range(0, working.absent().count())
                    .mapToObj(working.absent()::stop)
                    .toList();
            return new Picture(routes, absent, working.cost());
        }

        int served() {
            return routes.stream().mapToInt(List::size).sum();
        }

        long used() {
            return routes.stream().filter(stops -> !stops.isEmpty()).count();
        }
    }
}
