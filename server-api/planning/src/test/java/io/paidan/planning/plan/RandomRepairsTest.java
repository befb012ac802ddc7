package io.paidan.planning.plan;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.planning.PlannedVisit;
import io.paidan.planning.Samples;
import io.paidan.planning.StraightRoads;
import io.paidan.planning.search.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Repairs of many random days that go wrong, held against the checker and the budget. */
class RandomRepairsTest {
    private static final StraightRoads ROADS = new StraightRoads();

    private final DayRepair repair = new DayRepair(ROADS);
    private final PlanChecker checker = new PlanChecker(ROADS);

    @Test
    void no_repair_breaks_a_limit_or_the_budget() {
        var offered = 0;
        var helpless = 0;
        for (var seed = 0; seed < 80; seed++) {
            var random = new RandomDays(seed);
            var request = random.request(2 + seed % 4, seed % 5);
            var disruption = disruption(request, random);
            var budget = new DisturbanceBudget(seed % 7, 1 + seed % 4, Duration.ofMinutes(15L * (seed % 8)));

            var found = repair.repair(request, disruption, budget, DayPlanner.Effort.of(new Budget.Steps(500)));

            for (var alternative : found.alternatives()) {
                var name = "seed %d %s %s".formatted(seed, disruption, alternative.kind());
                assertThat(checker.check(found.facts(), alternative.proposal()))
                        .as(name)
                        .isEmpty();
                assertThat(budget.allows(alternative.disturbance())).as(name).isTrue();
                assertThat(otherEngineers(request, found, alternative))
                        .as(name)
                        .isLessThanOrEqualTo(budget.visitsMoved());
            }
            assertThat(found.alternatives().size()).as("seed %d", seed).isIn(0, 3);
            offered += found.alternatives().size() / 3;
            helpless += found.alternatives().isEmpty() && found.needed() == null ? 1 : 0;
        }
        assertThat(offered).isGreaterThan(40);
        assertThat(helpless).isLessThan(25);
    }

    private static long otherEngineers(PlanRequest request, Repair found, Alternative alternative) {
        var kept = found.facts().days().stream()
                .flatMap(day -> day.visits().stream())
                .map(planned -> planned.visit().id())
                .collect(toSet());
        return alternative.proposal().changes().stream()
                .filter(change -> kept.contains(change.visitId()) && change.changesEngineer())
                .count();
    }

    private static Disruption disruption(PlanRequest request, RandomDays random) {
        var all = new ArrayList<Disruption>();
        all.add(new Disruption.Emergency(random.order().lasting(40).due("11:00").build()));
        for (var day : request.days()) {
            all.add(new Disruption.EngineerSick(
                    day.engineer().id(), random.oneOf(List.of(Samples.at("10:00"), Samples.at("12:30")))));
            for (var planned : day.visits()) {
                all.add(disruption(planned));
            }
        }
        return random.oneOf(all);
    }

    private static Disruption disruption(PlannedVisit planned) {
        var id = planned.visit().id();
        return switch (planned.visit().status()) {
            case IN_PROGRESS -> new Disruption.Overrun(id, Samples.at("12:00"));
            case EN_ROUTE -> new Disruption.Delayed(id, Samples.at("11:15"));
            case PLANNED, NOTIFIED -> new Disruption.Declined(id);
            default -> new Disruption.Cancelled(id);
        };
    }
}
