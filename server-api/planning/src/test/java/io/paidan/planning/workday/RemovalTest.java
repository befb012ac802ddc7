package io.paidan.planning.workday;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.planning.search.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left of a day when visits are taken out of it, against plain walks through whole days. */
class RemovalTest {
    private int removed;
    private int storesDropped;

    @Test
    void the_rest_of_a_day_calls_at_the_cheapest_store_if_it_needs_one_and_at_none_if_not() {
        for (var seed = 0; seed < 1500; seed++) {
            var problem = RandomWorkdays.problem(seed, 1, 6, 1 + seed % 2);
            removeSome(problem, new WorkdayRoutes(problem), new Random(seed), "seed " + seed);
        }
        assertThat(removed).isGreaterThan(800);
        assertThat(storesDropped).isGreaterThan(50);
    }

    private void removeSome(WorkdayProblem problem, WorkdayRoutes model, Random random, String seed) {
        var route = filled(model);
        var locked = problem.engineers().getFirst().locked().size();
        if (route.size() == locked) {
            return;
        }
        var from = locked + random.nextInt(route.size() - locked);
        var to = from + 1 + random.nextInt(route.size() - from);
        var before = route.evaluation();
        var rest = new ArrayList<>(visits(route));
        rest.subList(from, to).clear();
        var cheapest = cheapest(problem, rest.subList(locked, rest.size()));

        if (!route.remove(from, to)) {
            assertThat(cheapest).as(seed).isEqualTo(Long.MAX_VALUE);
            assertThat(route.evaluation()).as(seed).isEqualTo(before);
            return;
        }
        removed++;
        storesDropped += calls(before) > calls(route.evaluation()) ? 1 : 0;
        assertThat(visits(route)).as(seed).isEqualTo(rest);
        assertThat(route.cost()).as(seed).isEqualTo(cheapest);
        assertThat(route.evaluation().costs().total()).as(seed).isEqualTo(cheapest);
    }

    private static WorkdayRoute filled(WorkdayRoutes model) {
        var route = model.newRoute(0);
        for (var visit = 0; visit < model.stops(); visit++) {
            var place = Place.cheapest(1_000_000);
            if (!model.isFixed(visit)) {
                route.seek(visit, place);
            }
            if (place.isFound()) {
                route.insert(visit, place);
            }
        }
        return route;
    }

    private static List<Integer> visits(WorkdayRoute route) {
        return IntStream.range(0, route.size()).map(route::stop).boxed().toList();
    }

    private static long calls(Evaluation day) {
        return day.stops().stream().filter(stop -> stop.store() != null).count();
    }

    private static long cheapest(WorkdayProblem problem, List<Integer> visits) {
        if (PlainDay.isSupplied(problem, 0, visits)) {
            return PlainDay.cost(problem, 0, visits).orElse(Long.MAX_VALUE);
        }
        var least = Long.MAX_VALUE;
        for (var store = 0; store < problem.stores().size(); store++) {
            for (var at = 0; at <= visits.size(); at++) {
                var day = new ArrayList<>(visits);
                day.add(at, problem.visits().size() + store);
                least = Math.min(least, PlainDay.cost(problem, 0, day).orElse(Long.MAX_VALUE));
            }
        }
        return least;
    }
}
