package io.paidan.planning;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.planning.ranking.Ranking;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayTimesTest {
    private final StraightRoads roads = new StraightRoads();
    private final DayTimes times = new DayTimes(roads);

    @Test
    void a_day_on_time_keeps_its_times() {
        var day = aDay().visit("10:30", anOrder().at(km(10)))
                .visit("12:00", anOrder().at(km(20)))
                .build();

        assertThat(times.retime(day, at("10:00")))
                .extracting(TimedVisit::start)
                .containsExactly(at("10:30"), at("12:00"));
    }

    @Test
    void an_overrun_moves_what_follows_and_a_gap_swallows_it() {
        var day = aDay().from(km(10))
                .visit("09:00", anOrder().at(km(10)).lasting(60), VisitStatus.IN_PROGRESS, false)
                .visit("10:15", anOrder().at(km(20)))
                .visit("14:00", anOrder().at(km(20)))
                .build();

        assertThat(times.retime(day, at("10:30")))
                .extracting(TimedVisit::start)
                .containsExactly(at("09:00"), at("10:45"), at("14:00"));
    }

    @Test
    void who_is_on_his_way_arrives_after_his_drive_but_never_in_the_past() {
        var day = aDay().visit("10:15", anOrder().at(km(20)), VisitStatus.EN_ROUTE, false)
                .build();
        var departed = day.visits().getFirst().visit().departedAt();

        assertThat(times.retime(day, at("10:00")).getFirst().arrival())
                .isEqualTo(departed.plus(Duration.ofMinutes(30)));
        assertThat(times.retime(day, at("11:00")).getFirst().arrival()).isEqualTo(at("11:00"));
    }

    @Test
    void a_pinned_visit_keeps_its_planned_time_even_when_it_cannot_be_kept() {
        var day = aDay().pinned("10:05", anOrder().at(km(10)))
                .visit("11:05", anOrder().at(km(10)))
                .build();

        assertThat(times.retime(day, at("10:00")))
                .extracting(TimedVisit::start)
                .containsExactly(at("10:05"), at("11:15"));
    }

    @Test
    void time_off_moves_a_visit_behind_it_but_never_behind_the_shift() {
        var day = aDay().from(km(10))
                .shift("08:00", "17:00")
                .visit("11:00", anOrder().at(km(10)).lasting(60));

        assertThat(times.retimeWithinShift(day.absent("11:00", "14:00", AbsenceKind.LEAVE).build(), at("10:00"))
                        .getFirst()
                        .start())
                .isEqualTo(at("14:00"));
        assertThat(times.retimeWithinShift(day.absent("11:00", "23:00", AbsenceKind.SICK).build(), at("10:00"))
                        .getFirst()
                        .start())
                .isEqualTo(at("11:00"));
    }

    @Test
    void the_break_comes_at_its_time_when_he_is_free_then() {
        var day = aDay().breakAt("12:00", "12:30")
                .visit("10:30", anOrder().at(km(10)).lasting(30))
                .visit("12:10", anOrder().at(km(10)))
                .build();

        assertThat(times.retime(day, at("10:00")))
                .extracting(TimedVisit::start)
                .containsExactly(at("10:30"), at("12:30"));
    }

    @Test
    void the_break_comes_right_after_the_job_that_covers_it() {
        var day = aDay().breakAt("12:00", "12:30")
                .visit("11:30", anOrder().at(km(10)).lasting(90))
                .visit("13:00", anOrder().at(km(20)))
                .build();

        assertThat(times.retime(day, at("10:00")))
                .extracting(TimedVisit::start)
                .containsExactly(at("11:30"), at("13:45"));
    }

    @Test
    void a_job_that_ends_within_the_time_of_the_break_is_followed_by_one_break_not_two() {
        var day = aDay().from(km(10))
                .now("12:10")
                .breakAt("12:00", "12:30")
                .visit("11:00", anOrder().at(km(10)).lasting(60), VisitStatus.IN_PROGRESS, false)
                .visit("12:15", anOrder().at(km(10)))
                .build();

        assertThat(times.retime(day, at("12:10")))
                .extracting(TimedVisit::end)
                .containsExactly(at("12:10"), at("13:40"));
    }

    @Test
    void a_break_whose_time_has_passed_is_not_taken_again() {
        var day = aDay().now("13:00")
                .breakAt("12:00", "12:30")
                .visit("13:00", anOrder().at(km(10)))
                .build();

        assertThat(times.retime(day, at("13:00")).getFirst().start()).isEqualTo(at("13:15"));
    }

    @Test
    void travel_is_asked_anew_and_where_no_road_leads_the_planned_one_stands() {
        var day = aDay().visit("10:30", anOrder().at(km(10)))
                .visit("12:00", anOrder().at(km(300)))
                .build();
        var planned = day.visits().get(1).visit().travel();

        assertThat(times.retime(day, at("10:00")))
                .extracting(TimedVisit::travel)
                .containsExactly(Duration.ofMinutes(15), planned);
    }

    @Test
    void an_inserted_order_gives_the_visits_behind_it_the_times_its_candidate_promised() {
        var day = aDay().visit("10:30", anOrder().at(km(11)))
                .visit("11:45", anOrder().at(km(20)))
                .build();
        var order = anOrder().at(km(10)).due("10:20").build();
        var plan = new Ranking(roads)
                .assess(order, day.engineer().id(), List.of(day), at("10:00"), null)
                .plan();

        var behind = times.insert(day, order, plan);

        assertThat(behind)
                .extracting(TimedVisit::visitId)
                .containsExactlyElementsOf(
                        day.visits().stream().map(p -> p.visit().id()).toList());
        assertThat(behind)
                .extracting(TimedVisit::start)
                .containsExactly(
                        plan.delays().get(0).newStart(), plan.delays().get(1).newStart());
        assertThat(behind.getFirst().travel()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void inserting_behind_a_visit_of_another_day_is_refused_by_name() {
        var order = anOrder().build();
        var other = aDay().pinned("10:15", anOrder()).build();
        var plan = new Ranking(roads)
                .assess(order, other.engineer().id(), List.of(other), at("10:00"), null)
                .plan();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> times.insert(aDay().build(), order, plan))
                .withMessageContaining(plan.afterVisit().toString());
    }
}
