package io.paidan.planning.workday;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.planning.search.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Insertions and removals, evaluated in part, against a plain walk through every whole day that could come of them. */
class InsertionTest {
    private static final long ANY = 1_000_000;

    private int inserted;
    private int withStore;
    private int refused;

    @Test
    void the_place_offered_is_the_cheapest_of_all_and_costs_what_the_whole_day_costs_more() {
        for (var seed = 0; seed < 1500; seed++) {
            var problem = RandomWorkdays.problem(seed, 1 + seed % 2, 7, seed % 3);
            fill(problem, new WorkdayRoutes(problem), new Random(seed), "seed " + seed);
        }
        assertThat(inserted).isGreaterThan(4000);
        assertThat(withStore).isGreaterThan(200);
        assertThat(refused).isGreaterThan(1500);
    }

    private void fill(WorkdayProblem problem, WorkdayRoutes model, Random random, String seed) {
        var engineer = random.nextInt(problem.engineers().size());
        var route = model.newRoute(engineer);
        var free = new ArrayList<>(IntStream.range(0, problem.visits().size())
                .filter(visit -> !model.isFixed(visit))
                .boxed()
                .toList());
        Collections.shuffle(free, random);
        for (var visit : free) {
            var before = stops(problem, route);
            var costBefore = route.cost();
            assertThat(PlainDay.cost(problem, engineer, before)).as(seed).hasValue(costBefore);
            var cheapest = cheapest(problem, engineer, before, visit);
            var place = Place.cheapest(ANY);
            route.seek(visit, place);
            assertThat(place.isFound())
                    .as("%s, visit %d in %s", seed, visit, before)
                    .isEqualTo(cheapest.isPresent());
            if (place.isFound()) {
                assertThat(place.cost())
                        .as("%s, visit %d in %s", seed, visit, before)
                        .isEqualTo(cheapest.getAsLong() - costBefore);
                route.insert(visit, place);
                assertThat(route.cost()).as(seed).isEqualTo(costBefore + place.cost());
                assertThat(route.evaluation().costs().total()).as(seed).isEqualTo(route.cost());
                inserted++;
                withStore += stops(problem, route).stream()
                                .anyMatch(stop -> stop >= problem.visits().size())
                        ? 1
                        : 0;
            } else {
                refused++;
            }
        }
    }

    private static List<Integer> stops(WorkdayProblem problem, WorkdayRoute route) {
        var locked =
                problem.engineers().get(route.evaluation().engineer()).locked().size();
        return route.evaluation().stops().stream()
                .skip(locked)
                .map(stop -> stop.visit() == null ? problem.visits().size() + stop.store() : stop.visit())
                .toList();
    }

    /**
     * With the store, if any, as it is; if the visit needs one ahead of that, with any store there; if it needs another
     * one, with any store anywhere.
     */
    private static OptionalLong cheapest(WorkdayProblem problem, int engineer, List<Integer> stops, int visit) {
        var least = Long.MAX_VALUE;
        for (var position = 0; position <= stops.size(); position++) {
            least = Math.min(least, cost(problem, engineer, with(stops, position, visit)));
        }
        var visits = problem.visits().size();
        var store = stops.stream().filter(stop -> stop >= visits).findFirst();
        var isSuppliedBehind = PlainDay.isSupplied(problem, engineer, with(stops, stops.size(), visit));
        var until =
                isSuppliedBehind ? store.map(stop -> stops.indexOf(stop) - 1).orElse(stops.size()) : stops.size();
        var bare = stops.stream().filter(stop -> stop < visits).toList();
        if (isSuppliedAtTheHead(problem, engineer, stops, visit)) {
            return least == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(least);
        }
        for (var other = 0; other < problem.stores().size(); other++) {
            for (var at = 0; at <= Math.min(until, bare.size()); at++) {
                for (var position = at; position <= bare.size(); position++) {
                    var day = with(with(bare, position, visit), at, visits + other);
                    least = Math.min(least, cost(problem, engineer, day));
                }
            }
        }
        return least == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(least);
    }

    private static boolean isSuppliedAtTheHead(WorkdayProblem problem, int engineer, List<Integer> stops, int visit) {
        return PlainDay.isSupplied(problem, engineer, with(stops, 0, visit));
    }

    private static long cost(WorkdayProblem problem, int engineer, List<Integer> stops) {
        return PlainDay.cost(problem, engineer, stops).orElse(Long.MAX_VALUE);
    }

    private static List<Integer> with(List<Integer> stops, int position, int stop) {
        var longer = new ArrayList<>(stops);
        longer.add(position, stop);
        return longer;
    }
}
