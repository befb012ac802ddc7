package io.paidan.planning.ranking;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.DayBuilder;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.OrderBuilder;
import io.paidan.planning.StraightRoads;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the day of an engineer says when it has no place for an order, and what would make one. */
class ReasonsOfTimeTest {
    private static final Duration NONE = Duration.ZERO;

    private final Ranking ranking = new Ranking(new StraightRoads());

    @Test
    void work_may_end_exactly_with_the_shift() {
        assertFit(anOrder().at(km(10)).lasting(60), aDay().shift("08:00", "11:15"));
    }

    @Test
    void work_beyond_the_end_of_the_shift_says_when_it_would_end() {
        assertUnfit(
                anOrder().at(km(10)).lasting(60),
                aDay().shift("08:00", "11:14"),
                new Verdict.ShiftFull(at("11:14"), NONE, at("11:15")));
    }

    @Test
    void a_day_that_is_full_of_others_is_full() {
        assertUnfit(
                anOrder().at(km(10)).lasting(60),
                aDay().visit("10:15", anOrder().at(km(10)).lasting(390)),
                new Verdict.ShiftFull(at("17:00"), NONE, at("17:45")));
    }

    @Test
    void a_break_must_fit_into_the_shift_too() {
        assertUnfit(
                anOrder().at(km(10)).lasting(120),
                aDay().shift("08:00", "12:30").breakAt("12:00", "12:30"),
                new Verdict.ShiftFull(at("12:30"), NONE, at("12:45")));
    }

    @Test
    void a_window_he_reaches_is_kept_by_waiting() {
        var candidate = assess(anOrder().between("11:00", "12:00").build(), aDay().build());
        assertThat(candidate.plan()).isNotNull();
        assertThat(candidate.plan().arrival()).isEqualTo(at("10:15"));
        assertThat(candidate.plan().start()).isEqualTo(at("11:00"));
    }

    @Test
    void a_window_he_cannot_reach_says_the_earliest_start() {
        assertUnfit(
                anOrder().at(km(10)).between("09:00", "10:15"),
                aDay(),
                new Verdict.WindowMissed(at("10:15"), at("10:15")));
    }

    @Test
    void a_window_that_could_be_kept_only_by_breaking_another_one_is_missed() {
        assertUnfit(
                anOrder().at(km(10)).between("10:00", "10:45"),
                aDay().visit("10:15", anOrder().at(km(10)).between("10:00", "10:30")),
                new Verdict.WindowMissed(at("10:45"), at("11:15")));
    }

    @Test
    void a_place_without_a_road_is_unreachable() {
        assertUnfit(anOrder().at(km(300)), aDay(), new Verdict.Unreachable());
    }

    @Test
    void an_overrunning_job_is_expected_to_end_now() {
        var day = aDay().from(km(10)).visit("08:00", anOrder().at(km(10)).lasting(30), VisitStatus.IN_PROGRESS, false);
        var candidate = assess(anOrder().at(km(10)).build(), day.build());
        assertThat(candidate.plan().start()).isEqualTo(at("10:00"));
    }

    @Test
    void overtime_that_is_allowed_makes_it_fit_and_is_said() {
        var plan = assess(
                        anOrder().lasting(60).build(),
                        aDay().shift("08:00", "11:00").overtime(15, 6000).build())
                .plan();

        assertThat(plan).isNotNull();
        assertThat(plan.overtime()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void more_overtime_than_allowed_is_refused_with_both() {
        assertUnfit(
                anOrder().lasting(60),
                aDay().shift("08:00", "11:00").overtime(14, 6000),
                new Verdict.ShiftFull(at("11:00"), Duration.ofMinutes(14), at("11:15")));
    }

    @Test
    void a_window_that_opens_too_late_for_the_shift_could_be_helped_by_either() {
        assertUnfit(
                anOrder().at(km(10)).between("16:30", "17:30"),
                aDay(),
                new Verdict.ShiftFull(at("17:00"), NONE, at("17:30")));
    }

    @Test
    void who_could_keep_the_window_only_in_overtime_and_the_shift_only_later_says_both() {
        assertUnfit(
                anOrder().at(km(10)).between("10:00", "10:45"),
                aDay().visit("10:15", anOrder().at(km(10)).between("10:00", "10:30"))
                        .shift("08:00", "12:00"),
                new Verdict.WindowMissed(at("10:45"), at("11:15")),
                new Verdict.ShiftFull(at("12:00"), NONE, at("12:15")));
    }

    @Test
    void who_is_away_for_a_while_begins_when_he_is_back() {
        var plan = assess(
                        anOrder().at(km(10)).lasting(60).build(),
                        aDay().absent("11:00", "13:00", AbsenceKind.TRAINING).build())
                .plan();

        assertThat(plan).isNotNull();
        assertThat(plan.start()).isEqualTo(at("13:15"));
    }

    @Test
    void an_absence_that_leaves_no_time_is_the_reason_and_says_when_he_is_back() {
        assertUnfit(
                anOrder().at(km(10)).lasting(120),
                aDay().absent("11:00", "15:00", AbsenceKind.SICK),
                new Verdict.Absent(AbsenceKind.SICK, at("11:00"), at("15:00")));
    }

    @Test
    void of_several_absences_the_one_that_leaves_no_time_is_named() {
        assertUnfit(
                anOrder().at(km(10)).lasting(60).between("13:00", "15:00"),
                aDay().absent("10:30", "10:45", AbsenceKind.TRAINING).absent("12:30", "16:30", AbsenceKind.SICK),
                new Verdict.Absent(AbsenceKind.SICK, at("12:30"), at("16:30")));
    }

    @Test
    void absences_that_leave_no_time_only_together_are_named_as_far_as_one_of_them_has_to_go() {
        assertUnfit(
                anOrder().at(km(10)).lasting(120),
                aDay().shift("08:00", "15:00")
                        .absent("11:00", "11:30", AbsenceKind.TRAINING)
                        .absent("13:00", "13:30", AbsenceKind.SICK),
                new Verdict.Absent(AbsenceKind.SICK, at("13:00"), at("13:30")));
    }

    @Test
    void who_is_away_for_the_rest_of_the_shift_has_that_reason_alone() {
        assertUnfit(
                anOrder(),
                aDay().absent("09:00", "12:00", AbsenceKind.SICK).absent("11:00", "18:00", AbsenceKind.LEAVE),
                new Verdict.Absent(AbsenceKind.SICK, at("09:00"), at("18:00")));
    }

    @Test
    void who_is_away_and_too_late_for_the_window_has_both_reasons() {
        assertUnfit(
                anOrder().at(km(10)).between("09:00", "10:15"),
                aDay().absent("09:00", "18:00", AbsenceKind.LEAVE),
                new Verdict.Absent(AbsenceKind.LEAVE, at("09:00"), at("18:00")),
                new Verdict.WindowMissed(at("10:15"), at("10:15")));
    }

    @Test
    void a_loan_allows_work_while_it_lasts() {
        var order = anOrder().at(km(10)).lasting(60).inTerritory("oberland-sued");

        assertThat(assess(
                                order.build(),
                                aDay().lentTo("oberland-sued", "10:00", "11:15").build())
                        .isFit())
                .isTrue();
        assertUnfit(
                order, aDay().lentTo("oberland-sued", "10:00", "11:14"), new Verdict.OtherTerritory("oberland-nord"));
    }

    @Test
    void a_loan_that_begins_later_is_waited_for() {
        var order = anOrder().at(km(10)).inTerritory("oberland-sued").build();

        var plan = assess(
                        order, aDay().lentTo("oberland-sued", "14:00", "18:00").build())
                .plan();

        assertThat(plan).isNotNull();
        assertThat(plan.start()).isEqualTo(at("14:00"));
        assertThat(plan.arrival()).as("he works elsewhere before").isEqualTo(at("14:00"));
        assertThat(plan.slack()).isEqualTo(Duration.between(at("14:00"), order.dueAt()));
    }

    @Test
    void who_is_away_while_he_is_lent_has_both_reasons() {
        assertUnfit(
                anOrder().at(km(10)).lasting(60).inTerritory("oberland-sued"),
                aDay().lentTo("oberland-sued", "10:00", "11:00").absent("10:30", "17:00", AbsenceKind.OTHER),
                new Verdict.OtherTerritory("oberland-nord"),
                new Verdict.Absent(AbsenceKind.OTHER, at("10:30"), at("17:00")));
    }

    private Candidate assess(WorkOrderSummary order, EngineerDay day) {
        return ranking.assess(order, day.engineer().id(), List.of(day), at("10:00"), null);
    }

    private void assertFit(OrderBuilder order, DayBuilder day) {
        var candidate = assess(order.build(), day.build());
        assertThat(candidate.verdicts()).isEmpty();
        assertThat(candidate.isFit()).isTrue();
        assertThat(candidate.rank()).isEqualTo(1);
    }

    private void assertUnfit(OrderBuilder order, DayBuilder day, Verdict... verdicts) {
        var candidate = assess(order.build(), day.build());
        assertThat(candidate.verdicts()).containsExactly(verdicts);
        assertThat(candidate.isFit()).isFalse();
        assertThat(candidate.rank()).isZero();
    }
}
