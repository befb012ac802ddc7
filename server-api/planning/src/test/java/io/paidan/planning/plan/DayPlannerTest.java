package io.paidan.planning.plan;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.StraightRoads;
import io.paidan.planning.search.Budget;
import io.paidan.planning.search.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DayPlannerTest {
    private static final StraightRoads ROADS = new StraightRoads();

    private final DayPlanner planner = new DayPlanner(ROADS);

    @Test
    void waiting_orders_go_to_whoever_drives_least_for_them() {
        var west = aDay().called("e01").from(km(0)).build();
        var east = aDay().called("e02").from(km(30)).build();
        var near = anOrder().at(km(2)).build();
        var far = anOrder().at(km(28)).build();

        var proposal = plan(List.of(west, east), far, near);

        assertThat(proposal.unserved()).isEmpty();
        assertThat(visits(proposal, west))
                .extracting(PlanStop.AtCustomer::orderId)
                .containsExactly(near.id());
        assertThat(visits(proposal, east))
                .extracting(PlanStop.AtCustomer::start)
                .containsExactly(at("10:03"));
        assertThat(proposal.before().served()).isZero();
        assertThat(proposal.after().served()).isEqualTo(2);
        assertThat(proposal.after().travel()).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void an_order_goes_to_the_preferred_engineer_unless_that_is_too_far() {
        var near = aDay().called("e01").from(km(-20)).build();
        var preferred = aDay().called("e02").from(km(12)).build();
        var bearable = anOrder().at(km(4)).preferring(preferred).build();
        var tooFar = anOrder().at(km(-20)).preferring(preferred).build();

        var proposal = plan(List.of(near, preferred), bearable, tooFar);

        assertThat(visits(proposal, preferred))
                .extracting(PlanStop.AtCustomer::orderId)
                .containsExactly(bearable.id());
        assertThat(visits(proposal, near))
                .extracting(PlanStop.AtCustomer::orderId)
                .containsExactly(tooFar.id());
        assertThat(proposal.after().notPreferred()).isEqualTo(1);
    }

    @Test
    void who_is_on_his_way_arrives_there_first_and_what_he_was_told_of_next_keeps_its_time() {
        var onHisWay = aDay().visit("10:15", anOrder().at(km(20)), VisitStatus.EN_ROUTE, false)
                .build();
        var told = aDay().called("e02").visit("11:00", anOrder().at(km(20))).build();
        var order = anOrder().at(km(1)).due("10:05").build();

        var proposal = plan(
                List.of(onHisWay, told), order, anOrder().at(km(1)).due("10:05").build());

        assertThat(visits(proposal, onHisWay).getFirst().visitId())
                .isEqualTo(onHisWay.visits().getFirst().visit().id());
        assertThat(visits(proposal, told))
                .filteredOn(PlanStop.AtCustomer::fixed)
                .singleElement()
                .extracting(PlanStop.AtCustomer::start)
                .isEqualTo(at("11:00"));
    }

    @Test
    void a_pinned_visit_that_he_cannot_make_begins_as_soon_as_he_can() {
        var late = aDay().from(km(10))
                .visit("09:30", anOrder().at(km(10)), VisitStatus.IN_PROGRESS, false)
                .pinned("10:30", anOrder().at(km(20)))
                .build();

        var proposal = plan(List.of(late), anOrder().at(km(11)).build());

        assertThat(visits(proposal, late).get(1).start()).isEqualTo(at("10:45"));
        assertThat(visits(proposal, late)).hasSize(3);
    }

    @Test
    void a_published_visit_is_not_pulled_forward() {
        var day = aDay().visit("15:00", anOrder().at(km(10)), VisitStatus.PLANNED, false)
                .build();

        var proposal = plan(List.of(day));

        assertThat(proposal.changes()).isEmpty();
        assertThat(proposal.after()).isEqualTo(proposal.before());
    }

    @Test
    void an_order_nobody_can_do_is_left_out_with_every_reason() {
        var day = aDay().skilled("lift", null).build();
        var order = anOrder().needing("gas").build();

        var left = plan(List.of(day), order).unserved();

        assertThat(left).singleElement().satisfies(unserved -> {
            assertThat(unserved.orderId()).isEqualTo(order.id());
            assertThat(unserved.closest())
                    .extracting(Candidate::verdicts)
                    .containsExactly(List.of(new Verdict.SkillMissing("gas")));
        });
    }

    @Test
    void an_order_off_the_roads_is_left_out_as_unreachable() {
        var left = plan(List.of(aDay().build()), anOrder().at(km(300)).build()).unserved();

        assertThat(left.getFirst().closest().getFirst().verdicts()).containsExactly(new Verdict.Unreachable());
    }

    @Test
    void an_order_whose_window_has_closed_is_left_out_with_the_earliest_start() {
        var order = anOrder().at(km(10)).between("08:00", "09:00").build();

        var left = plan(List.of(aDay().build()), order).unserved();

        assertThat(left.getFirst().closest().getFirst().verdicts())
                .containsExactly(new Verdict.WindowMissed(at("09:00"), at("10:15")));
    }

    @Test
    void the_less_pressing_orders_are_left_out_when_the_day_is_full() {
        var day = aDay().shift("08:00", "12:00").build();
        var orders = Stream.of(Priority.P4, Priority.P2, Priority.P1, Priority.P3)
                .map(priority -> anOrder().at(km(10)).of(priority).build())
                .toArray(WorkOrderSummary[]::new);

        var proposal = plan(List.of(day), orders);

        assertThat(visits(proposal, day))
                .extracting(PlanStop.AtCustomer::orderId)
                .containsExactly(orders[2].id());
        assertThat(proposal.unserved())
                .extracting(UnservedOrder::orderId)
                .containsExactly(orders[1].id(), orders[3].id(), orders[0].id());
        assertThat(proposal.unserved())
                .allSatisfy(left -> assertThat(left.closest()).hasSize(1));
    }

    @Test
    void without_engineers_everything_is_left_out_and_without_orders_nothing_is_to_do() {
        assertThat(plan(List.of(), anOrder().build()).unserved()).hasSize(1);
        assertThat(plan(List.of()).engineers()).isEmpty();
        assertThat(visits(plan(List.of(aDay().build())), aDay().build())).isEmpty();
    }

    @Test
    void whoever_cannot_be_planned_keeps_what_he_has_and_gets_nothing() {
        var lost = aDay().called("e01")
                .nobodyKnowsWhere()
                .visit("11:00", anOrder(), VisitStatus.PLANNED, false)
                .build();
        var over = aDay().called("e02").shift("06:00", "09:00").build();

        var proposal = plan(List.of(lost, over), anOrder().build());

        assertThat(visits(proposal, lost)).hasSize(1);
        assertThat(visits(proposal, over)).isEmpty();
        assertThat(proposal.unserved()).hasSize(1);
    }

    @Test
    void the_visits_of_somebody_without_a_shift_go_to_others() {
        var off = aDay().called("e01")
                .off()
                .visit("11:00", anOrder().at(km(10)), VisitStatus.PLANNED, false)
                .build();
        var there = aDay().called("e02").build();

        var proposal = plan(List.of(off, there));

        assertThat(visits(proposal, there))
                .singleElement()
                .extracting(PlanStop.AtCustomer::start)
                .isEqualTo(at("11:00"));
        assertThat(proposal.changes()).singleElement().matches(PlanChange::changesEngineer);
        assertThat(proposal.after().changedEngineers()).isEqualTo(1);
    }

    @Test
    void an_order_that_is_there_twice_is_refused_by_its_number() {
        var order = anOrder().build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(List.of(aDay().build()), order, order))
                .withMessageContaining(order.number());
    }

    @Test
    void an_order_that_waits_and_is_published_is_refused_by_its_number() {
        var day = aDay().visit("11:00", anOrder()).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(List.of(day), day.visits().getFirst().order()))
                .withMessageContaining(day.visits().getFirst().order().number());
    }

    @Test
    void the_same_seed_gives_the_same_plan_with_two_threads_too() {
        var request = new RandomDays(7).request(6, 30);
        var effort = new DayPlanner.Effort(new Budget.Steps(300), 2, 11, () -> false, _ -> {});

        assertThat(planner.plan(request, effort)).isEqualTo(planner.plan(request, effort));
    }

    @Test
    void called_off_it_returns_what_it_has_at_once() {
        var called = new AtomicBoolean();
        var told = new ArrayList<Progress>();
        var request = new RandomDays(7).request(6, 30);
        var effort = new DayPlanner.Effort(new Budget.Wall(Duration.ofMinutes(10)), 1, 1, called::get, progress -> {
            told.add(progress);
            called.set(true);
        });

        var proposal = planner.plan(request, effort);

        assertThat(told).isNotEmpty();
        assertThat(new PlanChecker(ROADS).check(request, proposal)).isEmpty();
        assertThat(proposal.after().served()).isGreaterThan(10);
        assertThat(proposal.unserved())
                .extracting(UnservedOrder::reason)
                .containsOnly(UnservedOrder.Reason.NOT_EXPLAINED);
    }

    @Test
    void a_hundred_times_too_many_orders_are_all_answered() {
        var days = IntStream.range(0, 3)
                .mapToObj(n -> aDay().called("e0" + n).build())
                .toList();
        var orders = IntStream.range(0, 1500)
                .mapToObj(n -> anOrder().at(km(n % 40)).due("12:00").build())
                .toArray(WorkOrderSummary[]::new);

        var proposal = plan(days, orders);

        assertThat(proposal.after().served() + proposal.unserved().size()).isEqualTo(1500);
        assertThat(proposal.after().served()).isBetween(15, 21);
        assertThat(proposal.unserved())
                .extracting(UnservedOrder::reason)
                .contains(UnservedOrder.Reason.WEIGHED, UnservedOrder.Reason.NOT_EXPLAINED)
                .filteredOn(reason -> reason == UnservedOrder.Reason.NOT_SEARCHED)
                .hasSize(1000);
    }

    private PlanProposal plan(List<EngineerDay> days, WorkOrderSummary... orders) {
        return planner.plan(
                new PlanRequest(days, List.of(orders), at("10:00"), PlanWeights.DEFAULT),
                DayPlanner.Effort.of(new Budget.Steps(500)));
    }

    private static List<PlanStop.AtCustomer> visits(PlanProposal proposal, EngineerDay day) {
        return proposal.engineers().stream()
                .filter(plan -> plan.engineerId().equals(day.engineer().id()))
                .flatMap(plan -> plan.visits().stream())
                .toList();
    }
}
