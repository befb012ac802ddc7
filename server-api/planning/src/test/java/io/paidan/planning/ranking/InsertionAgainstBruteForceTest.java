package io.paidan.planning.ranking;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static io.paidan.planning.rule.SoftCost.ADDED_TRAVEL;
import static io.paidan.planning.rule.SoftCost.ARRIVAL;
import static io.paidan.planning.rule.SoftCost.DELAY;
import static io.paidan.planning.rule.SoftCost.LATE_ARRIVAL;
import static io.paidan.planning.rule.SoftCost.MADE_LATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.OrderBuilder;
import io.paidan.planning.StraightRoads;
import io.paidan.planning.WalkedDay;
import io.paidan.planning.WalkedDay.Task;
import io.paidan.planning.WalkedDay.Walked;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The scan against a plain walk through every possible sequence of many random days. */
class InsertionAgainstBruteForceTest {
    private static final Instant NOW = at("10:00");
    private final Ranking ranking = new Ranking(new StraightRoads());

    @Test
    void the_scan_finds_what_trying_every_sequence_finds() {
        var fit = 0;
        for (var seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            var day = randomDay(random);
            var order = randomOrder(random).build();

            var expected = cheapest(day, order);
            var found = ranking.assess(order, day.engineer().id(), List.of(day), NOW, null)
                    .plan();

            if (expected == null) {
                assertThat(found).as("seed %d", seed).isNull();
                continue;
            }
            fit++;
            assertThat(found).as("seed %d", seed).isNotNull();
            assertThat(costOf(day, order, found.afterVisit() == null ? 0 : indexAfter(day, found.afterVisit())))
                    .as("seed %d", seed)
                    .isCloseTo(expected.cost, within(1e-6));
            assertThat(found.start()).as("seed %d", seed).isEqualTo(expected.start);
            assertThat(found.delays()).as("seed %d", seed).hasSize(expected.delays);
        }
        assertThat(fit).isBetween(1000, 2900);
    }

    private record Outcome(double cost, Instant start, int delays) {}

    private static int indexAfter(EngineerDay day, UUID visit) {
        return 1 + day.visits().stream().map(p -> p.visit().id()).toList().indexOf(visit);
    }

    private static double costOf(EngineerDay day, WorkOrderSummary order, int place) {
        return attempt(day, order, place).cost;
    }

    private static Outcome cheapest(EngineerDay day, WorkOrderSummary order) {
        Outcome best = null;
        for (var place = 0; place <= day.visits().size(); place++) {
            var outcome = attempt(day, order, place);
            if (outcome != null && (best == null || outcome.cost < best.cost)) {
                best = outcome;
            }
        }
        return best;
    }

    private static Outcome attempt(EngineerDay day, WorkOrderSummary order, int place) {
        var walkedDay = new WalkedDay(day);
        var before = walkedDay.walk(walkedDay.tasks());
        var task = new Task(order, Instant.MIN, false, null, null);
        var after = walkedDay.walk(WalkedDay.with(task, place, walkedDay.tasks()));

        var own = after.get(place);
        if (walkedDay.breaksLimit(own)) {
            return null;
        }
        var cost = LATE_ARRIVAL.of(late(own));
        var delays = 0;
        for (var k = 0; k < before.size(); k++) {
            var was = before.get(k);
            var is = after.get(k < place ? k : k + 1);
            var by = seconds(was.start(), is.start());
            if (by > 0) {
                if (is.task().pinned() || walkedDay.breaksLimit(is)) {
                    return null;
                }
                delays++;
                cost += DELAY.of(by) + MADE_LATE.of(late(is) - late(was));
            }
        }
        var added = drives(after) - drives(before);
        cost += ADDED_TRAVEL.of(added) + ARRIVAL.of(seconds(NOW, own.arrival()));
        return new Outcome(cost, own.start(), delays);
    }

    private static long drives(List<Walked> day) {
        return day.stream().mapToLong(walked -> walked.drive().toSeconds()).sum();
    }

    private static long late(Walked walked) {
        return Math.max(0, seconds(walked.task().order().dueAt(), walked.arrival()));
    }

    private static long seconds(Instant from, Instant to) {
        return to.getEpochSecond() - from.getEpochSecond();
    }

    private static EngineerDay randomDay(Random random) {
        var day = aDay().shift("08:00", random.nextBoolean() ? "17:00" : "19:00");
        if (random.nextInt(3) > 0) {
            day.breakAt("12:00", "12:45");
        }
        var minute = 605;
        for (var count = random.nextInt(6); count > 0; count--) {
            var duration = 15 + random.nextInt(75);
            var start = LocalTime.ofSecondOfDay(60L * minute).toString();
            var order = randomOrder(random).lasting(duration);
            if (random.nextInt(6) == 0) {
                day.pinned(start, order);
            } else {
                day.visit(start, order);
            }
            minute += duration + random.nextInt(60);
        }
        return day.build();
    }

    private static OrderBuilder randomOrder(Random random) {
        var order = anOrder()
                .at(km(random.nextInt(20)))
                .lasting(15 + random.nextInt(90))
                .due(time(10, random));
        return random.nextInt(3) == 0 ? order.between(time(10, random), "18:30") : order;
    }

    private static String time(int fromHour, Random random) {
        return LocalTime.of(fromHour + random.nextInt(8), random.nextInt(60)).toString();
    }
}
