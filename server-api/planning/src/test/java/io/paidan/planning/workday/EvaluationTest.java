package io.paidan.planning.workday;

import static io.paidan.planning.workday.SampleDays.BY_TRAVEL;
import static io.paidan.planning.workday.SampleDays.BY_WORKING_TIME;
import static io.paidan.planning.workday.SampleDays.HOURS;
import static io.paidan.planning.workday.SampleDays.UNSERVED;
import static io.paidan.planning.workday.SampleDays.engineer;
import static io.paidan.planning.workday.SampleDays.job;
import static io.paidan.planning.workday.SampleDays.needing;
import static io.paidan.planning.workday.SampleDays.problem;
import static io.paidan.planning.workday.SampleDays.road;
import static io.paidan.planning.workday.SampleDays.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.planning.workday.Evaluation.Costs;
import io.paidan.planning.workday.Evaluation.Stop;
import io.paidan.planning.workday.Pauses.Absence;
import io.paidan.planning.workday.Pauses.Break;
import io.paidan.planning.workday.WorkdayEngineer.Locked;
import io.paidan.planning.workday.WorkdayVisit.Due;
import io.paidan.planning.workday.WorkdayVisit.Promise;
import io.paidan.planning.workday.WorkdayVisit.Published;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static Evaluation day(WorkdayProblem problem, int... visits) {
        return new WorkdayRoutes(problem).evaluate(0, visits).orElseThrow();
    }

    private static boolean isPossible(WorkdayProblem problem, int... visits) {
        return new WorkdayRoutes(problem).evaluate(0, visits).isPresent();
    }

    @Test
    void who_is_not_paid_by_working_time_leaves_at_once_and_waits_at_the_door() {
        var day = day(problem(BY_TRAVEL, engineer("Li"), job("boiler", 2, new OpenHours(600, 700))), 0);

        assertThat(day.departure()).isEqualTo(480);
        assertThat(day.stops()).containsExactly(new Stop(0, null, 20, 500, 0, 100, 600, 660));
        assertThat(day.back()).isEqualTo(680);
        assertThat(day.travel()).isEqualTo(40);
    }

    @Test
    void who_is_paid_by_working_time_leaves_as_late_as_his_customers_allow() {
        var sink = job("sink", 1, new OpenHours(480, 520));
        var boiler = job("boiler", 2, new OpenHours(600, 700));

        var day = day(problem(BY_WORKING_TIME, engineer("Li"), sink, boiler), 0, 1);

        assertThat(day.stops()).extracting(Stop::start).containsExactly(519L, 600L);
        assertThat(day.departure()).isEqualTo(509);
        assertThat(day.working()).isEqualTo(680 - 509);
        assertThat(day.costs().total()).isEqualTo(680 - 509);
    }

    @Test
    void a_break_comes_right_after_the_job_that_covers_its_time() {
        var lunch = with(new Pauses(List.of(new Break(530, 30)), List.of()));

        var day = day(problem(BY_TRAVEL, lunch, job("boiler", 1), job("sink", 2)), 0, 1);

        assertThat(day.stops()).extracting(Stop::start).containsExactly(490L, 490L + 60 + 10 + 30);
        assertThat(day.stops().getLast().breaks()).isEqualTo(30);
    }

    @Test
    void a_break_that_the_last_job_covers_has_to_end_with_the_hours() {
        var late = job("boiler", 0, OpenHours.at(930));

        assertThat(isPossible(problem(BY_TRAVEL, with(new Pauses(List.of(new Break(950, 30)), List.of())), late), 0))
                .isTrue();
        assertThat(isPossible(problem(BY_TRAVEL, with(new Pauses(List.of(new Break(950, 31)), List.of())), late), 0))
                .isFalse();
    }

    @Test
    void what_cannot_be_done_before_an_absence_is_set_out_for_after_it() {
        var doctor = with(new Pauses(List.of(), List.of(new Absence(550, 600))));

        var day = day(problem(BY_TRAVEL, doctor, job("boiler", 1), job("sink", 2)), 0, 1);

        assertThat(day.stops()).extracting(Stop::end).containsExactly(550L, 600L + 10 + 60);
    }

    @Test
    void whoever_sets_out_in_the_rush_hour_drives_longer() {
        var roads = new TravelClass(List.of(new TravelClass.Band(0, road(10)), new TravelClass.Band(540, road(30))));
        var jobs = List.of(job("boiler", 1), job("sink", 2));

        var day = day(new WorkdayProblem(List.of(engineer("Li")), jobs, List.of(), List.of(roads), BY_TRAVEL), 0, 1);

        assertThat(day.stops()).extracting(Stop::travel).containsExactly(10L, 30L);
        assertThat(day.travel()).isEqualTo(10 + 30 + 60);
    }

    @Test
    void a_part_that_he_lacks_is_picked_up_where_that_costs_least() {
        var pump = needing(new Supplies(Set.of(), Map.of(7, 1)), 4);
        var store = new WorkdayStore("depot", 3, OpenHours.ALWAYS, 5, Set.of(), Set.of(7));
        var problem = new WorkdayProblem(
                List.of(engineer("Li")),
                List.of(job("sink", 2), pump),
                List.of(store),
                List.of(TravelClass.allDay(road(10))),
                BY_TRAVEL);

        assertThat(day(problem, 0, 1).stops()).extracting(Stop::store).containsExactly(null, 0, null);
        assertThat(day(problem, 0, 1).travel()).isEqualTo(80 + 5);
        assertThat(day(problem, 0).stops()).extracting(Stop::store).containsOnlyNulls();
    }

    @Test
    void who_may_not_call_at_a_store_does_without_what_he_lacks() {
        var staysAway = new WorkdayEngineer(
                "Li", 0, null, HOURS, Pauses.NONE, 0, 0, 100, Supplies.NONE, false, List.of(), List.of());
        var store = new WorkdayStore("depot", 3, OpenHours.ALWAYS, 5, Set.of(), Set.of(7));
        var problem = new WorkdayProblem(
                List.of(staysAway),
                List.of(job("sink", 2), needing(new Supplies(Set.of(), Map.of(7, 1)), 4)),
                List.of(store),
                List.of(TravelClass.allDay(road(10))),
                BY_TRAVEL);

        assertThat(isPossible(problem, 0)).isTrue();
        assertThat(isPossible(problem, 0, 1)).isFalse();
    }

    @Test
    void every_cost_is_told_apart() {
        var busy = new WorkdayVisit(
                "boiler",
                3,
                List.of(600),
                OpenHours.ALWAYS,
                UNSERVED,
                new Staffing(null, 9, Map.of()),
                Supplies.NONE,
                1,
                new Due(500, 3),
                new Promise(505, 50, 1),
                new Published(520, 5, 70));
        var hours = new WorkdayEngineer.Hours(480, 960, 1200, 2);
        var li = WorkdayEngineer.simple("Li", 0, 0, hours);

        // arrives and begins at 510, is back at 1140; 660 of 480 regular minutes are filled
        assertThat(day(problem(new Prices(1, 4, 1000), li, busy), 0).costs())
                .isEqualTo(new Costs(60, 4 * 660, 2 * 180, 3 * 10, 50 + 5, 70, 9, Math.round(1000 * 1.375 * 1.375)));
    }

    @Test
    void locked_visits_keep_their_times_and_what_follows_comes_after_them() {
        var locked = new WorkdayEngineer(
                "Li",
                0,
                null,
                HOURS,
                Pauses.NONE,
                0,
                0,
                100,
                Supplies.NONE,
                true,
                List.of(new Locked(0, 10, 470, 475, 700)),
                List.of());
        var problem = problem(BY_WORKING_TIME, locked, job("boiler", 1), job("sink", 2));

        assertThat(day(problem, 0, 1).stops())
                .containsExactly(
                        new Stop(0, null, 10, 470, 0, 5, 475, 700), new Stop(1, null, 10, 710, 0, 0, 710, 770));
        assertThat(isPossible(problem, 1, 0)).isFalse();
    }

    @Test
    void pinned_visits_stay_in_their_sequence() {
        var pinned = new WorkdayEngineer(
                "Li", 0, null, HOURS, Pauses.NONE, 0, 0, 100, Supplies.NONE, true, List.of(), List.of(0, 1));
        var problem = problem(BY_TRAVEL, pinned, job("boiler", 1), job("sink", 2), job("lamp", 3));

        assertThat(isPossible(problem, 0, 2, 1)).isTrue();
        assertThat(isPossible(problem, 1, 2, 0)).isFalse();
        assertThat(isPossible(problem, 0, 2)).isFalse();
    }

    @Test
    void an_unused_engineer_costs_nothing() {
        assertThat(day(problem(BY_WORKING_TIME, engineer("Li"), job("boiler", 1)))
                        .costs()
                        .total())
                .isZero();
    }
}
