package io.paidan.planning.rule;

import static io.paidan.planning.Samples.TODAY;
import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static io.paidan.planning.Samples.store;
import static io.paidan.planning.Samples.stores;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.planning.DayBuilder;
import io.paidan.planning.OrderBuilder;
import io.paidan.planning.RegionStock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each limit that no clock is needed for, once kept and once broken. */
class HardLimitsTest {

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
    void an_unknown_position_is_said() {
        assertUnfit(anOrder(), aDay().nobodyKnowsWhere(), new Verdict.PositionUnknown());
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
    void another_territory_is_refused_without_a_loan() {
        assertUnfit(anOrder().inTerritory("oberland-sued"), aDay(), new Verdict.OtherTerritory("oberland-nord"));
        assertUnfit(
                anOrder().inTerritory("oberland-sued"),
                aDay().lentTo("oberland-sued", "08:00", "10:00"),
                new Verdict.OtherTerritory("oberland-nord"));
    }

    @Test
    void another_territory_is_allowed_with_a_loan_that_is_not_over() {
        assertFit(anOrder().inTerritory("oberland-sued"), aDay().lentTo("oberland-sued", "12:00", "18:00"));
    }

    @Test
    void who_belongs_to_another_region_is_not_told_about_territories() {
        assertUnfit(
                anOrder().inRegion("unterland").inTerritory("unterland-west"),
                aDay().lentTo("unterland-west", "08:00", "18:00"),
                new Verdict.OtherRegion("oberland"));
    }

    @Test
    void a_guest_is_refused_outside_of_his_loan_by_the_region_he_comes_from() {
        assertUnfit(
                anOrder().inRegion("unterland").inTerritory("unterland-west"),
                aDay().guestIn("unterland"),
                new Verdict.OtherRegion("oberland", "Oberland"));
    }

    @Test
    void a_customer_who_does_not_want_him_is_not_visited_by_him() {
        var day = aDay().build();
        var unwanted = anOrder().blocking(day).build();
        assertThat(HardLimits.judge(new Pairing(unwanted, day, at("10:00"))))
                .containsExactly(new Verdict.BlockedByCustomer());
        assertFit(anOrder().blocking(day), aDay());
    }

    @Test
    void jobs_of_the_day_count_up_to_his_capacity_whether_done_or_planned() {
        var busy = aDay().done(2, 120).visit("14:00", anOrder());
        assertFit(anOrder(), busy.upTo(4));
        assertUnfit(anOrder(), busy.upTo(3), new Verdict.CapacityReached(3, 3));
    }

    @Test
    void who_is_off_says_when_he_works_next() {
        assertUnfit(anOrder(), aDay().off(), new Verdict.NoShift(null));
        var monday = at("08:00").plus(Duration.ofDays(2));
        assertUnfit(anOrder(), aDay().off().nextShift(monday), new Verdict.NoShift(monday));
    }

    @Test
    void who_is_off_because_he_is_away_says_that() {
        assertUnfit(
                anOrder(),
                aDay().off().absent("06:00", "20:00", AbsenceKind.LEAVE),
                new Verdict.Absent(AbsenceKind.LEAVE, at("06:00"), at("20:00")));
    }

    @Test
    void an_absence_that_leaves_some_of_the_shift_is_no_reason_yet() {
        assertFit(anOrder(), aDay().absent("09:00", "16:59", AbsenceKind.SICK));
    }

    @Test
    void a_part_in_his_van_or_in_a_store_is_enough() {
        assertFit(anOrder().needingParts("4711", 1), aDay().carrying("4711", 1));
        assertFit(anOrder().needingParts("4711", 1), aDay().stock(stores(store(km(5), "4711", 1))));
        assertFit(anOrder().needingParts("4711", 3), aDay().carrying("4711", 2).stock(stores(store(km(5), "4711", 1))));
    }

    @Test
    void a_part_nobody_has_is_missing() {
        assertUnfit(
                anOrder().needingParts("4711", 3),
                aDay().carrying("4711", 1).stock(stores(store(km(5), "4711", 1))),
                new Verdict.PartMissing("4711", 2, null));
    }

    @Test
    void a_part_only_a_colleague_has_names_him_if_he_has_enough() {
        var colleague = new RegionStock(List.of(), Map.of("4711", new RegionStock.Carrier("王芳", 2)));
        assertUnfit(
                anOrder().needingParts("4711", 2), aDay().stock(colleague), new Verdict.PartMissing("4711", 2, "王芳"));
        assertUnfit(
                anOrder().needingParts("4711", 3), aDay().stock(colleague), new Verdict.PartMissing("4711", 3, null));
    }

    @Test
    void parts_in_different_stores_are_said_to_lie_apart() {
        var both = anOrder().needingParts(new RequiredPart("4711", 1), new RequiredPart("4712", 1));
        assertUnfit(
                both,
                aDay().stock(stores(store(km(5), "4711", 1), store(km(6), "4712", 1))),
                new Verdict.PartsApart(List.of("4711", "4712")));
        assertFit(both, aDay().carrying("4712", 1).stock(stores(store(km(5), "4711", 1))));
    }

    @Test
    void an_unfit_engineer_gets_all_his_verdicts() {
        assertUnfit(
                anOrder().needing("gas", "lift").inTerritory("oberland-sued"),
                aDay().off().nobodyKnowsWhere(),
                new Verdict.OtherTerritory("oberland-nord"),
                new Verdict.SkillMissing("gas"),
                new Verdict.SkillMissing("lift"),
                new Verdict.NoShift(null),
                new Verdict.PositionUnknown());
    }

    private static void assertFit(OrderBuilder order, DayBuilder day) {
        assertThat(judge(order, day)).isEmpty();
    }

    private static void assertUnfit(OrderBuilder order, DayBuilder day, Verdict... verdicts) {
        assertThat(judge(order, day)).containsExactly(verdicts);
    }

    private static List<Verdict> judge(OrderBuilder order, DayBuilder day) {
        return HardLimits.judge(new Pairing(order.build(), day.build(), at("10:00")));
    }
}
