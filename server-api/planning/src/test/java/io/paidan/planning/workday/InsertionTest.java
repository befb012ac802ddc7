package io.paidan.planning.workday;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.planning.search.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Insertions and removals, evaluated in part, against a plain walk through every whole day that could come of them. */
class InsertionTest {
    private static final long ANY = 1_000_000;
    private static final long NOWHERE = Long.MAX_VALUE;

    private int inserted;
    private int withStore;
    private int refused;

    /** A store would have been worth its detour, or another place for the one he calls at. */
    private int dearer;

    /** Only another place for the store at which he calls, or another store, would have made room. */
    private int overlooked;

    @Test
    void the_place_offered_costs_what_the_whole_day_costs_more_and_hardly_ever_is_there_a_better_one() {
        for (var seed = 0; seed < 600; seed++) {
            var problem = RandomWorkdays.problem(seed, 1 + seed % 2, 7, seed % 3);
            fill(problem, new WorkdayRoutes(problem), new Random(seed), "seed " + seed);
        }
        assertThat(inserted).isGreaterThan(1600);
        assertThat(withStore).isGreaterThan(200);
        assertThat(refused).isGreaterThan(600);
        assertThat(dearer).isLessThan(inserted / 25);
        assertThat(overlooked).isLessThan(inserted / 100);
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
            var asItIs = cheapestAsItIs(problem, engineer, before, visit);
            var ofAll = Math.min(asItIs, cheapestWithAnyStore(problem, engineer, before, visit));

            var place = Place.cheapest(ANY);
            route.seek(visit, place);

            var name = "%s, visit %d in %s".formatted(seed, visit, before);
            assertThat(place.isFound() || asItIs == NOWHERE).as(name).isTrue();
            if (place.isFound()) {
                assertThat(place.cost()).as(name).isBetween(ofAll - costBefore, asItIs - costBefore);
                dearer += place.cost() > ofAll - costBefore ? 1 : 0;
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
                overlooked += ofAll < NOWHERE ? 1 : 0;
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

    private static long cheapestAsItIs(WorkdayProblem problem, int engineer, List<Integer> stops, int visit) {
        return IntStream.rangeClosed(0, stops.size())
                .mapToLong(position -> cost(problem, engineer, with(stops, position, visit)))
                .min()
                .orElse(NOWHERE);
    }

    /** Every sequence in which his visits stay in theirs, with every store at every position, or with none. */
    private static long cheapestWithAnyStore(WorkdayProblem problem, int engineer, List<Integer> stops, int visit) {
        var visits = problem.visits().size();
        var bare = stops.stream().filter(stop -> stop < visits).toList();
        var least = cheapestAsItIs(problem, engineer, bare, visit);
        for (var store = 0; store < problem.stores().size(); store++) {
            for (var at = 0; at <= bare.size(); at++) {
                least = Math.min(least, cheapestAsItIs(problem, engineer, with(bare, at, visits + store), visit));
            }
        }
        return least;
    }

    private static long cost(WorkdayProblem problem, int engineer, List<Integer> stops) {
        return PlainDay.cost(problem, engineer, stops).orElse(NOWHERE);
    }

    private static List<Integer> with(List<Integer> stops, int position, int stop) {
        var longer = new ArrayList<>(stops);
        longer.add(position, stop);
        return longer;
    }
}
