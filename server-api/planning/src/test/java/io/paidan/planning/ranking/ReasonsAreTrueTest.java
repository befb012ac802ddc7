package io.paidan.planning.ranking;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Overtime;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.DrivingHours;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.OrderBuilder;
import io.paidan.planning.StraightRoads;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whenever somebody is unfit for want of time, what is said about him holds: a plain walk finds no start that would do, and
 * with all that is named lifted he fits at the time that is said.
 */
class ReasonsAreTrueTest {
    private static final Instant NOW = at("10:00");
    private final Ranking ranking = new Ranking(new StraightRoads());

    @Test
    void who_is_said_to_have_no_time_has_none_and_has_some_once_all_that_is_named_is_lifted() {
        var unfit = 0;
        for (var seed = 0; seed < 4000; seed++) {
            var random = new Random(seed);
            var day = randomDay(random);
            var order = randomOrder(random).build();
            var verdicts = verdicts(order, day);
            if (verdicts.isEmpty()) {
                continue;
            }
            unfit++;
            assertThat(verdicts(lift(order, verdicts), lift(day, verdicts)))
                    .as("seed %d: %s all lifted", seed, verdicts)
                    .isEmpty();
            if (day.visits().isEmpty()) {
                assertThat(canBegin(order, day))
                        .as("seed %d: %s", seed, verdicts)
                        .isFalse();
            }
        }
        assertThat(unfit).isGreaterThan(800);
    }

    private List<Verdict> verdicts(WorkOrderSummary order, EngineerDay day) {
        return ranking.rank(order, List.of(day), NOW).getFirst().verdicts();
    }

    /** On an empty day he leaves at some second, drives, waits for the window and works until his shift is over. */
    private static boolean canBegin(WorkOrderSummary order, EngineerDay day) {
        var shift = day.shift();
        var window = order.window();
        for (var leave = NOW; leave.isBefore(shift.end()); leave = leave.plusSeconds(15)) {
            var profile = DrivingHours.profile(day.engineer().vehicle(), leave, day.zone());
            var there = leave.plus(StraightRoads.drive(day.from(), order.place(), profile));
            var start = window == null || there.isAfter(window.start()) ? there : window.start();
            var end = start.plus(order.duration());
            var away = day.engineer().absences().stream();
            var left = leave;
            if (!end.isAfter(shift.end().plus(day.overtimeAllowed()))
                    && (window == null || start.isBefore(window.end()))
                    && away.noneMatch(absence -> absence.overlaps(left, end))) {
                return true;
            }
        }
        return false;
    }

    private static WorkOrderSummary lift(WorkOrderSummary order, List<Verdict> verdicts) {
        var lifted = order;
        for (var verdict : verdicts) {
            if (verdict instanceof Verdict.WindowMissed missed) {
                lifted = withWindow(
                        lifted,
                        new TimeWindow(order.window().start(), missed.earliest().plusMillis(1)));
            }
        }
        return lifted;
    }

    private static EngineerDay lift(EngineerDay day, List<Verdict> verdicts) {
        var engineer = day.engineer();
        for (var verdict : verdicts) {
            if (verdict instanceof Verdict.ShiftFull full) {
                assertThat(full.overtimeNeeded()).isGreaterThan(full.overtimeAllowed());
                engineer = with(engineer, full.overtimeNeeded(), engineer.absences());
            } else if (verdict instanceof Verdict.Absent) {
                engineer = with(engineer, day.overtimeAllowed(), List.of());
            }
        }
        return new EngineerDay(
                engineer,
                day.zone(),
                day.shift(),
                day.from(),
                day.availableFrom(),
                day.done(),
                day.visits(),
                day.vanParts(),
                day.regionStock());
    }

    private static EngineerDay randomDay(Random random) {
        var day = aDay().shift("08:00", random.nextBoolean() ? "15:00" : "17:00");
        if (random.nextInt(3) == 0) {
            day.overtime(10 + random.nextInt(50), 6000);
        }
        if (random.nextInt(3) == 0) {
            var from = 600 + random.nextInt(300);
            day.absent(time(from), time(from + 30 + random.nextInt(240)), AbsenceKind.SICK);
        }
        var minute = 610;
        for (var count = random.nextInt(5); count > 0; count--) {
            var duration = 30 + random.nextInt(90);
            var order = randomOrder(random).lasting(duration);
            day.visit(time(minute), order);
            minute += duration + random.nextInt(60);
        }
        return day.build();
    }

    private static OrderBuilder randomOrder(Random random) {
        var order = anOrder().at(km(random.nextInt(20))).lasting(30 + random.nextInt(150));
        if (random.nextInt(3) > 0) {
            var opens = 540 + random.nextInt(360);
            order.between(time(opens), time(opens + 10 + random.nextInt(120)));
        }
        return order;
    }

    private static String time(int minute) {
        return LocalTime.ofSecondOfDay(60L * Math.min(minute, 23 * 60)).toString();
    }

    private static EngineerSummary with(EngineerSummary e, Duration overtime, List<Absence> absences) {
        return new EngineerSummary(
                e.id(),
                e.region(),
                e.territory(),
                e.code(),
                e.name(),
                e.phone(),
                e.vehicle(),
                e.homePosition(),
                e.skills(),
                e.shifts(),
                e.nextShift(),
                absences,
                e.loans(),
                overtime.isZero() ? null : new Overtime(overtime, 0, Currency.getInstance("CHF")),
                e.capacity(),
                e.rating(),
                e.jobsIn30Days(),
                e.version());
    }

    private static WorkOrderSummary withWindow(WorkOrderSummary o, TimeWindow window) {
        return new WorkOrderSummary(
                o.id(),
                o.region(),
                o.territory(),
                o.number(),
                o.status(),
                o.waitingReason(),
                o.priority(),
                o.templateCode(),
                o.serviceType(),
                o.category(),
                o.title(),
                o.customerName(),
                o.customerTier(),
                o.phone(),
                o.address(),
                o.place(),
                o.duration(),
                o.dueAt(),
                window,
                o.requiredSkills(),
                o.requiredParts(),
                o.crewSize(),
                o.preferredEngineerId(),
                o.previousEngineerId(),
                o.blockedEngineerIds(),
                DispatchState.BY_HAND,
                o.createdAt(),
                o.version());
    }
}
