package io.paidan.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.planning.StraightRoads;
import io.paidan.planning.search.Budget;
import org.junit.jupiter.api.Test;

/** Plans of many random days, held against the checker. */
class RandomPlansTest {
    private static final StraightRoads ROADS = new StraightRoads();

    private final DayPlanner planner = new DayPlanner(ROADS);
    private final PlanChecker checker = new PlanChecker(ROADS);

    @Test
    void every_plan_passes_the_checker() {
        var served = 0;
        for (var seed = 0; seed < 300; seed++) {
            var random = new RandomDays(seed);
            var request = random.request(seed % 6, seed % 17);

            var proposal = planner.plan(request, DayPlanner.Effort.of(new Budget.Steps(200)));

            assertThat(checker.check(request, proposal)).as("seed %d", seed).isEmpty();
            assertThat(proposal.after().unserved().values().stream()
                            .mapToInt(n -> n)
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(proposal.unserved().size());
            served += proposal.after().served();
        }
        assertThat(served).isGreaterThan(1000);
    }
}
