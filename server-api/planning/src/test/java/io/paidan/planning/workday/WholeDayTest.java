package io.paidan.planning.workday;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.planning.search.Budget;
import io.paidan.planning.search.Search;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole days planned by the search against every way of giving five visits to two engineers. */
class WholeDayTest {
    private static final int VISITS = 5;

    @Test
    void the_search_finds_what_trying_everything_finds() {
        var found = 0;
        for (var seed = 0; seed < 40; seed++) {
            var problem = RandomWorkdays.problem(seed, 2, VISITS, seed % 2);
            var cost = new Search<>(new WorkdayRoutes(problem))
                    .seed(seed)
                    .run(new Budget.Steps(2000))
                    .cost();
            var cheapest = cheapest(problem);
            assertThat(cost).as("seed %d", seed).isGreaterThanOrEqualTo(cheapest);
            found += cost == cheapest ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(36);
    }

    private static long cheapest(WorkdayProblem problem) {
        var locked = problem.engineers().getFirst().locked().isEmpty() ? 0 : 1;
        var all = (1 << VISITS) - 1 - locked;
        var first = cheapestBySet(problem, 0, all);
        var second = cheapestBySet(problem, 1, all);
        var least = Long.MAX_VALUE;
        for (var mine = all; mine >= 0; mine--) {
            for (var his = all; his >= 0; his--) {
                if ((mine & his) == 0 && first[mine] != Long.MAX_VALUE && second[his] != Long.MAX_VALUE) {
                    least = Math.min(least, first[mine] + second[his] + unserved(problem, all & ~(mine | his)));
                }
            }
        }
        return least;
    }

    private static long unserved(WorkdayProblem problem, int set) {
        var sum = 0L;
        for (var visit = 0; visit < VISITS; visit++) {
            sum += (set & 1 << visit) == 0 ? 0 : problem.visits().get(visit).unservedPrice();
        }
        return sum;
    }

    private static long[] cheapestBySet(WorkdayProblem problem, int engineer, int all) {
        var cheapest = new long[1 << VISITS];
        Arrays.fill(cheapest, Long.MAX_VALUE);
        extend(problem, engineer, all, List.of(), 0, cheapest);
        return cheapest;
    }

    private static void extend(
            WorkdayProblem problem, int engineer, int all, List<Integer> day, int set, long[] cheapest) {
        if (callsAtStoreInNeedOnly(problem, engineer, day)) {
            cheapest[set] = Math.min(
                    cheapest[set], PlainDay.cost(problem, engineer, day).orElse(Long.MAX_VALUE));
        }
        for (var visit = 0; visit < VISITS; visit++) {
            if ((all & 1 << visit) != 0 && (set & 1 << visit) == 0) {
                extend(problem, engineer, all, with(day, visit), set | 1 << visit, cheapest);
            }
        }
        for (var store = 0; store < problem.stores().size(); store++) {
            if (day.stream().allMatch(stop -> stop < VISITS)) {
                extend(problem, engineer, all, with(day, VISITS + store), set, cheapest);
            }
        }
    }

    private static boolean callsAtStoreInNeedOnly(WorkdayProblem problem, int engineer, List<Integer> day) {
        var visits = day.stream().filter(stop -> stop < VISITS).toList();
        return visits.size() == day.size() || !PlainDay.isSupplied(problem, engineer, visits);
    }

    private static List<Integer> with(List<Integer> day, int stop) {
        var longer = new ArrayList<>(day);
        longer.add(stop);
        return longer;
    }
}
