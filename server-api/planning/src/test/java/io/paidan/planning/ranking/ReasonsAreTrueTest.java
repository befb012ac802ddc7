package io.paidan.planning.ranking;

import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.planning.DayBuilder;
import io.paidan.planning.OrderBuilder;
import io.paidan.planning.StraightRoads;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What is said about an engineer holds, on random days full of visits and for every kind of reason: a plain walk finds no
 * place where the ranking finds none and one where it finds one, each reason is a fact, and with all that is named lifted
 * he fits.
 */
class ReasonsAreTrueTest {
    private static final Instant NOW = at("10:00");

    private final Ranking ranking = new Ranking(new StraightRoads());
    private final Map<Class<?>, Integer> said = new HashMap<>();

    private List<Verdict> verdicts(OrderBuilder order, DayBuilder day) {
        return ranking.rank(order.build(), List.of(day.build()), NOW).getFirst().verdicts();
    }

    @Test
    void every_reason_is_true_and_nobody_is_unfit_without_one() {
        for (var seed = 0; seed < 4000; seed++) {
            var pairing = new RandomPairing(seed);
            var truth = new PlainTruth(pairing.order.build(), pairing.day.build());

            var verdicts = verdicts(pairing.order, pairing.day);

            assertThat(verdicts.isEmpty()).as("seed %d: %s", seed, verdicts).isEqualTo(truth.isFit());
            for (var verdict : verdicts) {
                assertThat(truth.isTrue(verdict))
                        .as("seed %d: %s", seed, verdict)
                        .isTrue();
                said.merge(verdict.getClass(), 1, Integer::sum);
            }
        }
        assertThat(said).hasSize(15).allSatisfy((_, times) -> assertThat(times).isGreaterThan(20));
    }

    @Test
    void with_all_that_is_named_lifted_he_fits() {
        var lifted = 0;
        for (var seed = 0; seed < 4000; seed++) {
            var pairing = new RandomPairing(seed);
            var named = verdicts(pairing.order, pairing.day);
            if (named.isEmpty()) {
                continue;
            }
            lifted++;
            assertThat(leftWhenLifted(named, pairing))
                    .as("seed %d: %s all lifted", seed, named)
                    .isEmpty();
        }
        assertThat(lifted).isGreaterThan(1500);
    }

    private List<Verdict> leftWhenLifted(List<Verdict> named, RandomPairing pairing) {
        var left = named;
        var isAllSaid = false;
        while (!left.isEmpty() && !isAllSaid) {
            isAllSaid = left.stream().noneMatch(ReasonsAreTrueTest::hidesTimes);
            left.forEach(verdict -> lift(verdict, pairing));
            left = verdicts(pairing.order, pairing.day);
        }
        return left;
    }

    /** Of an engineer who is nowhere or not at work nobody can say for what he has time. */
    private static boolean hidesTimes(Verdict verdict) {
        return verdict instanceof Verdict.NoShift
                || verdict instanceof Verdict.PositionUnknown
                || verdict instanceof Verdict.Unreachable
                || verdict instanceof Verdict.PartMissing
                || verdict instanceof Verdict.PartsApart;
    }

    private static void lift(Verdict verdict, RandomPairing pairing) {
        var order = pairing.order;
        var day = pairing.day;
        switch (verdict) {
            case Verdict.OrderNotAssignable _ -> order.being(WorkOrderStatus.READY);
            case Verdict.OtherRegion(var region, var _) -> order.inRegion(region);
            case Verdict.OtherTerritory _ -> day.lentAllDay("oberland-sued");
            case Verdict.BlockedByCustomer _ -> order.blockingNobody();
            case Verdict.SkillMissing(var skill) -> day.skilled(skill, 3);
            case Verdict.SkillExpired expired -> day.skilled(expired.skill(), 3);
            case Verdict.CapacityReached reached -> day.upTo(reached.jobs() + 1);
            case Verdict.NoShift _ -> day.shift("08:00", "17:00");
            case Verdict.Absent away -> day.present(away.from(), away.until());
            case Verdict.ShiftFull full -> day.overtime(full.overtimeNeeded(), 0);
            case Verdict.WindowMissed missed -> widen(order, missed.earliest());
            case Verdict.PositionUnknown _ -> day.from(km(0));
            case Verdict.Unreachable _ -> order.at(km(10));
            case Verdict.PartMissing missing -> day.carrying(missing.partNumber(), 20);
            case Verdict.PartsApart(var parts) -> parts.forEach(part -> day.carrying(part, 20));
            case Verdict.CrewTooSmall _ -> order.takingCrewOf(1);
        }
    }

    private static void widen(OrderBuilder order, Instant earliest) {
        TimeWindow window = order.build().window();
        order.between(window.start(), earliest.plusMillis(1));
    }
}
