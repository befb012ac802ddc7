package io.paidan.planning;

import static io.paidan.planning.Samples.TODAY;
import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each limit once kept and once broken. */
class LimitsTest {
    private final Ranking ranking = new Ranking(new StraightRoads());

    @Test
    void a_held_skill_is_enough() {
        assertFit(anOrder().needing("gas"), aDay().skilled("gas", null));
    }

    @Test
    void a_missing_skill_is_named() {
        assertUnfit(anOrder().needing("gas"), aDay().skilled("lift", null), new Verdict.SkillMissing("gas"));
    }

    @Test
    void a_certificate_is_good_on_its_last_day() {
        assertFit(anOrder().needing("gas"), aDay().skilled("gas", TODAY));
    }

    @Test
    void a_certificate_that_expired_yesterday_says_so() {
        var yesterday = TODAY.minusDays(1);
        assertUnfit(
                anOrder().needing("gas"), aDay().skilled("gas", yesterday), new Verdict.SkillExpired("gas", yesterday));
    }

    @Test
    void who_is_off_has_no_shift() {
        assertUnfit(anOrder(), aDay().off(), new Verdict.NoShift(null));
    }

    @Test
    void work_may_end_exactly_with_the_shift() {
        assertFit(anOrder().at(km(10)).lasting(60), aDay().shift("08:00", "11:15"));
    }

    @Test
    void work_beyond_the_end_of_the_shift_says_when_it_would_end() {
        assertUnfit(
                anOrder().at(km(10)).lasting(60),
                aDay().shift("08:00", "11:14"),
                new Verdict.ShiftFull(at("11:14"), Duration.ZERO, at("11:15")));
    }

    @Test
    void a_day_that_is_full_of_others_is_full() {
        assertUnfit(
                anOrder().at(km(10)).lasting(60),
                aDay().visit("10:15", anOrder().at(km(10)).lasting(390)),
                new Verdict.ShiftFull(at("17:00"), Duration.ZERO, at("17:45")));
    }

    @Test
    void a_break_must_fit_into_the_shift_too() {
        assertUnfit(
                anOrder().at(km(10)).lasting(120),
                aDay().shift("08:00", "12:30").breakAt("12:00", "12:30"),
                new Verdict.ShiftFull(at("12:30"), Duration.ZERO, at("12:45")));
    }

    @Test
    void a_window_he_reaches_is_kept_by_waiting() {
        var candidate = ranking.assess(anOrder().between("11:00", "12:00").build(), aDay().build(), at("10:00"), null);
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
    void an_unknown_position_is_said() {
        assertUnfit(anOrder(), aDay().nobodyKnowsWhere(), new Verdict.PositionUnknown());
    }

    @Test
    void a_place_without_a_road_is_unreachable() {
        assertUnfit(anOrder().at(km(300)), aDay(), new Verdict.Unreachable());
    }

    @Test
    void a_part_in_a_store_can_be_fetched() {
        assertFit(anOrder().needingParts("4711", 1), aDay().stock(new RegionStock(Map.of("4711", 1), Map.of())));
    }

    @Test
    void a_part_nobody_but_a_colleague_has_is_missing_and_he_is_named() {
        assertUnfit(
                anOrder().needingParts("4711", 1),
                aDay().stock(new RegionStock(Map.of(), Map.of("4711", "王芳"))),
                new Verdict.PartMissing("4711", 1, "王芳"));
    }

    @Test
    void an_engineer_of_another_region_is_unfit() {
        assertUnfit(anOrder().inRegion("unterland"), aDay(), new Verdict.OtherRegion("oberland"));
    }

    @Test
    void an_order_that_waits_cannot_be_assigned() {
        assertUnfit(anOrder().being(WorkOrderStatus.WAITING), aDay(), new Verdict.OrderNotAssignable("WAITING"));
    }

    @Test
    void an_unfit_engineer_gets_all_his_verdicts() {
        var day = aDay().off().nobodyKnowsWhere().build();
        var verdicts = ranking.assess(anOrder().needing("gas", "lift").build(), day, at("10:00"), null)
                .verdicts();
        assertThat(verdicts)
                .containsExactly(
                        new Verdict.SkillMissing("gas"),
                        new Verdict.SkillMissing("lift"),
                        new Verdict.NoShift(null),
                        new Verdict.PositionUnknown());
    }

    @Test
    void an_overrunning_job_is_expected_to_end_now() {
        var day = aDay().from(km(10)).visit("08:00", anOrder().at(km(10)).lasting(30), VisitStatus.IN_PROGRESS, false);
        var candidate = ranking.assess(anOrder().at(km(10)).build(), day.build(), at("10:00"), null);
        assertThat(candidate.plan().start()).isEqualTo(at("10:00"));
    }

    private void assertFit(Samples.OrderBuilder order, Samples.DayBuilder day) {
        var candidate = ranking.assess(order.build(), day.build(), at("10:00"), null);
        assertThat(candidate.verdicts()).isEmpty();
        assertThat(candidate.isFit()).isTrue();
        assertThat(candidate.rank()).isEqualTo(1);
    }

    private void assertUnfit(Samples.OrderBuilder order, Samples.DayBuilder day, Verdict verdict) {
        var candidate = ranking.assess(order.build(), day.build(), at("10:00"), null);
        assertThat(candidate.verdicts()).isEqualTo(List.of(verdict));
        assertThat(candidate.isFit()).isFalse();
        assertThat(candidate.rank()).isZero();
    }
}
