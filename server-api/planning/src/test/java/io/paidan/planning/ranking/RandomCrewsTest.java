package io.paidan.planning.ranking;

import static io.paidan.planning.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.StraightRoads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Crews put together on random days, held against a plain walk of every day at every other minute. */
class RandomCrewsTest {
    private static final Instant NOW = at("10:00");

    private final Ranking ranking = new Ranking(new StraightRoads());
    private int crews;
    private int tooSmall;

    @Test
    void who_has_a_crew_begins_with_it_and_who_has_none_has_none_at_any_time() {
        for (var seed = 0; seed < 150; seed++) {
            var order = new RandomPairing(seed)
                    .order
                    .needingParts()
                    .takingCrewOf(2 + seed % 2)
                    .build();
            var days = new ArrayList<EngineerDay>();
            for (var k = 0; k < 3 + seed % 3; k++) {
                days.add(
                        new RandomPairing(1000L * seed + k).day.called("e0" + k).build());
            }
            for (var candidate : ranking.rank(order, days, NOW)) {
                check(candidate, order, days, seed);
            }
        }
        assertThat(crews).isGreaterThan(80);
        assertThat(tooSmall).isGreaterThan(40);
    }

    private void check(Candidate candidate, WorkOrderSummary order, List<EngineerDay> days, int seed) {
        var plan = candidate.plan();
        if (plan != null) {
            crews++;
            assertThat(plan.companions())
                    .as("seed %d", seed)
                    .hasSize(order.crewSize() - 1)
                    .doesNotContain(candidate.engineerId())
                    .allMatch(id -> canBegin(id, plan.start(), order, days));
            assertThat(canBegin(candidate.engineerId(), plan.start(), order, days))
                    .as("seed %d", seed)
                    .isTrue();
        } else if (candidate.verdicts().getFirst() instanceof Verdict.CrewTooSmall(var needed, var available)) {
            tooSmall++;
            assertThat(mostTogether(candidate.engineerId(), order, days))
                    .as("seed %d", seed)
                    .isLessThan(needed)
                    .isLessThanOrEqualTo(available);
        }
    }

    private static long mostTogether(UUID leader, WorkOrderSummary order, List<EngineerDay> days) {
        var most = 0L;
        for (var start = NOW; start.isBefore(at("19:00")); start = start.plus(Duration.ofMinutes(2))) {
            var then = start;
            if (canBegin(leader, then, order, days)) {
                most = Math.max(
                        most,
                        days.stream()
                                .filter(day -> canBegin(day.engineer().id(), then, order, days))
                                .count());
            }
        }
        return most;
    }

    private static boolean canBegin(UUID engineer, Instant start, WorkOrderSummary order, List<EngineerDay> days) {
        return days.stream()
                .filter(day -> day.engineer().id().equals(engineer))
                .anyMatch(day -> new PlainTruth(order, day).isFitAt(start));
    }
}
