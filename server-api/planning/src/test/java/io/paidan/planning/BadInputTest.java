package io.paidan.planning;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.plan.DayPlanner;
import io.paidan.planning.plan.PlanChecker;
import io.paidan.planning.plan.PlanProposal;
import io.paidan.planning.plan.PlanRequest;
import io.paidan.planning.plan.PlanWeights;
import io.paidan.planning.ranking.Ranking;
import io.paidan.planning.search.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes no sense is refused by name and value, what cannot be done gets a verdict, by ranking and planning alike. */
class BadInputTest {
    private static final StraightRoads ROADS = new StraightRoads();

    private static List<Candidate> rank(WorkOrderSummary order, EngineerDay... days) {
        return new Ranking(ROADS).rank(order, List.of(days), at("10:00"));
    }

    private static PlanProposal plan(List<WorkOrderSummary> orders, EngineerDay... days) {
        var request = new PlanRequest(List.of(days), orders, at("10:00"), PlanWeights.DEFAULT);
        var proposal = new DayPlanner(ROADS).plan(request, DayPlanner.Effort.of(new Budget.Steps(200)));
        assertThat(new PlanChecker(ROADS).check(request, proposal)).isEmpty();
        return proposal;
    }

    /** Of the one engineer, by the ranking; the planner has to leave the order out for the same reasons. */
    private static List<Verdict> verdicts(OrderBuilder builder, DayBuilder day) {
        var order = builder.build();
        var ranked = rank(order, day.build()).getFirst().verdicts();
        var left = plan(List.of(order), day.build()).unserved();
        assertThat(left)
                .singleElement()
                .satisfies(unserved ->
                        assertThat(unserved.closest().getFirst().verdicts()).isEqualTo(ranked));
        return ranked;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -30})
    void a_job_that_takes_no_time_is_refused_with_its_number_and_duration(int minutes) {
        var order = anOrder().lasting(minutes).build();

        Stream.<Runnable>of(() -> rank(order, aDay().build()), () -> plan(List.of(order), aDay().build()))
                .forEach(attempt -> assertThatIllegalArgumentException()
                        .isThrownBy(attempt::run)
                        .withMessageContainingAll(
                                order.number(), order.duration().toString()));
    }

    @Test
    void fewer_than_one_of_a_part_is_refused_with_the_number_and_the_part() {
        var order = anOrder().needingParts("4711", -2).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rank(order, aDay().build()))
                .withMessageContainingAll(order.number(), "-2", "4711");
    }

    @Test
    void an_engineer_who_is_there_twice_is_refused_by_his_code() {
        var day = aDay().called("e07").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rank(anOrder().build(), day, day))
                .withMessageContainingAll(day.engineer().id().toString(), "e07");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(List.of(), day, day))
                .withMessageContaining("e07");
    }

    @Test
    void a_visit_that_is_there_twice_is_refused_by_its_orders_number() {
        var day = aDay().visit("11:00", anOrder()).build();
        var visit = day.visits().getFirst();
        var twice = day.with(List.of(visit, visit));
        var elsewhere = aDay().called("e02").build().with(List.of(visit));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rank(anOrder().build(), twice))
                .withMessageContaining(visit.order().number());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(List.of(), day, elsewhere))
                .withMessageContaining(visit.order().number());
    }

    @Test
    void an_order_that_is_there_twice_or_waits_although_it_is_planned_is_refused_by_its_own_number() {
        var other = anOrder().build();
        var order = anOrder().build();
        var day = aDay().visit("11:00", anOrder()).build();
        var planned = day.visits().getFirst().order();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(List.of(other, order, order), aDay().build()))
                .withMessageContaining(order.number())
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(other.number()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(List.of(other, planned), day))
                .withMessageContaining(planned.number())
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(other.number()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 90.5, -91})
    void a_place_that_is_not_on_earth_cannot_be_made(double latitude) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeoPoint(latitude, 9.5))
                .withMessageContaining(String.valueOf(latitude));
    }

    @Test
    void a_window_that_ends_before_it_starts_cannot_be_made() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anOrder().between("12:00", "11:00"))
                .withMessageContaining(at("11:00").toString());
    }

    @Test
    void a_window_that_has_closed_or_opens_after_work_is_a_verdict() {
        assertThat(verdicts(anOrder().between("08:00", "09:00"), aDay()))
                .containsExactly(new Verdict.WindowMissed(at("09:00"), at("10:15")));
        assertThat(verdicts(anOrder().between("20:00", "21:00"), aDay()))
                .hasOnlyElementsOfType(Verdict.ShiftFull.class);
    }

    @Test
    void a_job_longer_than_any_day_is_a_verdict() {
        assertThat(verdicts(anOrder().lasting(100_000), aDay())).hasOnlyElementsOfType(Verdict.ShiftFull.class);
    }

    @Test
    void engineers_without_position_or_shift_or_with_one_that_ends_before_it_starts_are_told_so() {
        assertThat(verdicts(anOrder(), aDay().nobodyKnowsWhere())).containsExactly(new Verdict.PositionUnknown());
        assertThat(verdicts(anOrder(), aDay().off())).containsExactly(new Verdict.NoShift(null));
        assertThat(verdicts(anOrder(), aDay().shift("17:00", "08:00"))).hasOnlyElementsOfType(Verdict.ShiftFull.class);
    }

    @Test
    void a_place_outside_the_roads_or_an_engineer_outside_them_is_unreachable() {
        assertThat(verdicts(anOrder().at(km(300)), aDay())).containsExactly(new Verdict.Unreachable());
        assertThat(verdicts(anOrder(), aDay().from(km(300)))).containsExactly(new Verdict.Unreachable());
    }

    @Test
    void pairs_without_a_road_leave_the_others_alone() {
        var near = anOrder().at(km(5)).build();
        var far = anOrder().at(km(300)).build();
        var days = new EngineerDay[] {
            aDay().build(), aDay().called("e02").from(km(300)).build()
        };

        var proposal = plan(List.of(far, near), days);

        assertThat(proposal.unserved())
                .singleElement()
                .satisfies(left -> assertThat(left.orderId()).isEqualTo(far.id()));
        assertThat(rank(near, days)).extracting(Candidate::isFit).containsExactly(true, false);
    }

    @Test
    void without_engineers_nobody_is_ranked_and_everything_is_left_out() {
        assertThat(rank(anOrder().build())).isEmpty();
        assertThat(plan(List.of(anOrder().build())).unserved()).hasSize(1);
    }

    @Test
    void a_hundred_times_too_many_orders_are_all_answered() {
        var orders = new ArrayList<WorkOrderSummary>();
        for (var k = 0; k < 700; k++) {
            orders.add(anOrder().at(km(k % 40)).build());
        }

        var proposal = plan(orders, aDay().build());

        assertThat(proposal.after().served()).isPositive();
        assertThat(proposal.after().served() + proposal.unserved().size()).isEqualTo(700);
    }
}
