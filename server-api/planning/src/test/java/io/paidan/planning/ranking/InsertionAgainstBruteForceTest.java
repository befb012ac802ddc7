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

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.DrivingHours;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.OrderBuilder;
import io.paidan.planning.PlannedVisit;
import io.paidan.planning.Samples;
import io.paidan.planning.StraightRoads;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
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
        var before = walk(day, day.visits().stream().map(Task::planned).toList());
        var tasks = new ArrayList<>(day.visits().stream().map(Task::planned).toList());
        tasks.add(place, new Task(order, Instant.MIN, false, null));
        if (place + 1 < tasks.size()) {
            var next = tasks.get(place + 1);
            tasks.set(place + 1, new Task(next.order, next.earliest, next.pinned, null));
        }
        var after = walk(day, tasks);
        var own = after.get(place);
        if (breaksLimit(day, own)) {
            return null;
        }
        var cost = LATE_ARRIVAL.of(late(own));
        var delays = 0;
        for (var k = 0; k < before.size(); k++) {
            var was = before.get(k);
            var is = after.get(k < place ? k : k + 1);
            var by = seconds(was.start, is.start);
            if (by > 0) {
                if (is.task.pinned || breaksLimit(day, is)) {
                    return null;
                }
                delays++;
                cost += DELAY.of(by) + MADE_LATE.of(late(is) - late(was));
            }
        }
        var added = after.stream().mapToLong(Walked::drive).sum()
                - before.stream().mapToLong(Walked::drive).sum();
        cost += ADDED_TRAVEL.of(added) + ARRIVAL.of(seconds(NOW, own.arrival));
        return new Outcome(cost, own.start, delays);
    }

    /** {@code drive}: as planned, in seconds; null when the road must be asked. */
    private record Task(WorkOrderSummary order, Instant earliest, boolean pinned, Long drive) {
        static Task planned(PlannedVisit planned) {
            var visit = planned.visit();
            return new Task(
                    planned.order(),
                    visit.plannedStart(),
                    visit.pinned(),
                    visit.travel().toSeconds());
        }
    }

    private record Walked(Task task, Instant arrival, Instant start, Instant end, boolean breakTaken, long drive) {}

    private static List<Walked> walk(EngineerDay day, List<Task> tasks) {
        var walked = new ArrayList<Walked>();
        var place = day.from();
        var time = day.availableFrom();
        var shift = day.shift();
        var breakTaken = shift.breakStart() == null;
        for (var task : tasks) {
            var drive = task.drive == null ? drive(day, place, task.order.place(), time) : task.drive;
            var arrival = time.plusSeconds(drive);
            var earliest = task.order.window() == null
                    ? task.earliest
                    : later(task.earliest, task.order.window().start());
            var start = later(arrival, earliest);
            if (!breakTaken && !start.isBefore(shift.breakStart())) {
                breakTaken = true;
                var length = seconds(shift.breakStart(), shift.breakEnd());
                start = later(later(arrival, shift.breakStart()).plusSeconds(length), earliest);
                arrival = arrival.isBefore(shift.breakStart()) ? arrival : arrival.plusSeconds(length);
            }
            time = start.plus(task.order.duration());
            place = task.order.place();
            walked.add(new Walked(task, arrival, start, time, breakTaken, drive));
        }
        return walked;
    }

    private static long drive(EngineerDay day, GeoPoint from, GeoPoint to, Instant departure) {
        var profile = DrivingHours.profile(day.engineer().vehicle(), departure, Samples.ZONE);
        return StraightRoads.drive(from, to, profile).toSeconds();
    }

    private static boolean breaksLimit(EngineerDay day, Walked walked) {
        var window = walked.task.order.window();
        var shift = day.shift();
        var end = walked.end;
        if (!walked.breakTaken && end.isAfter(shift.breakStart())) {
            end = end.plusSeconds(seconds(shift.breakStart(), shift.breakEnd()));
        }
        return end.isAfter(shift.end()) || (window != null && !walked.start.isBefore(window.end()));
    }

    private static long late(Walked walked) {
        return Math.max(0, seconds(walked.task.order.dueAt(), walked.arrival));
    }

    private static long seconds(Instant from, Instant to) {
        return to.getEpochSecond() - from.getEpochSecond();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
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
