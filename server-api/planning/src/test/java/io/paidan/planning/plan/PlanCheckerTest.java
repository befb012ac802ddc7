package io.paidan.planning.plan;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static io.paidan.planning.Samples.store;
import static io.paidan.planning.Samples.stores;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.OrderBuilder;
import io.paidan.planning.StraightRoads;
import io.paidan.planning.search.Budget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Proposals made by hand, each with one thing wrong. */
class PlanCheckerTest {
    private static final StraightRoads ROADS = new StraightRoads();
    private static final String TEN_KM = "10:15";

    private final PlanChecker checker = new PlanChecker(ROADS);

    @Test
    void what_is_right_has_no_faults() {
        assertThat(faults(aDay().build(), anOrder().at(km(10)), TEN_KM)).isEmpty();
    }

    @Test
    void who_would_be_there_sooner_than_the_road_allows_is_found() {
        assertThat(faults(aDay().build(), anOrder().at(km(10)), "10:10"))
                .hasAtLeastOneElementOfType(PlanFault.WrongTimes.class);
    }

    @Test
    void a_closed_window_is_found() {
        assertThat(faults(aDay().build(), anOrder().at(km(10)).between("09:00", "10:10"), TEN_KM))
                .hasOnlyElementsOfType(PlanFault.WindowMissed.class);
    }

    @Test
    void work_after_the_shift_is_found_and_overtime_allows_it() {
        var order = anOrder().at(km(10)).lasting(60);
        assertThat(faults(aDay().shift("08:00", "11:00").build(), order, TEN_KM))
                .hasOnlyElementsOfType(PlanFault.ShiftOverrun.class);
        assertThat(faults(aDay().shift("08:00", "11:00").overtime(15, 0).build(), order, TEN_KM))
                .isEmpty();
    }

    @Test
    void each_limit_beside_time_is_found() {
        var day = aDay().upTo(0).build();
        assertThat(limits(aDay().build(), anOrder().needing("gas"))).containsExactly("skill gas");
        assertThat(limits(aDay().build(), anOrder().inRegion("unterland"))).containsExactly("region", "territory");
        assertThat(limits(aDay().build(), anOrder().inTerritory("oberland-sued")))
                .containsExactly("territory");
        assertThat(limits(aDay().build(), anOrder().needingParts("4711", 1))).containsExactly("part 4711");
        assertThat(limits(day, anOrder())).containsExactly("capacity 0");
        assertThat(limits(day, anOrder().blocking(day))).containsExactly("blocked by the customer", "capacity 0");
    }

    @Test
    void an_order_that_is_forgotten_or_both_planned_and_left_out_is_found() {
        var day = aDay().build();
        var order = anOrder().at(km(10)).build();
        var plan = EngineerPlan.of(day, List.of(stop(order, null, at(TEN_KM))));

        assertThat(check(day, order, EngineerPlan.of(day, List.of()), List.of()))
                .containsExactly(new PlanFault.NotOnce(order.id(), 0, 0));
        assertThat(check(
                        day,
                        order,
                        plan,
                        List.of(new UnservedOrder(order.id(), null, UnservedOrder.Reason.WEIGHED, List.of()))))
                .containsExactly(new PlanFault.NotOnce(order.id(), 1, 1));
    }

    @Test
    void a_next_visit_that_has_moved_is_found() {
        var day = aDay().visit("10:30", anOrder().at(km(10))).build();
        var next = day.visits().getFirst();
        var later = stop(next.order(), next.visit().id(), at("10:45"));

        assertThat(check(day, null, EngineerPlan.of(day, List.of(later)), List.of()))
                .hasAtLeastOneElementOfType(PlanFault.WrongTimes.class);
    }

    @Test
    void a_store_that_gives_more_than_it_has_is_found() {
        var store = store(km(5), "4711", 1);
        var one = aDay().called("e01").stock(stores(store)).build();
        var other = aDay().called("e02").stock(stores(store)).build();
        var orders = Stream.of(1, 2)
                .map(_ -> anOrder().at(km(10)).needingParts("4711", 1).build())
                .toList();
        var request = new PlanRequest(List.of(one, other), orders, at("10:00"), PlanWeights.DEFAULT);

        assertThat(checker.check(
                        request,
                        proposal(request, fetching(one, orders.getFirst()), fetching(other, orders.getLast()))))
                .containsExactly(new PlanFault.StoreOverdrawn(store.storeId(), "4711"));
    }

    private static EngineerPlan fetching(EngineerDay day, WorkOrderSummary order) {
        var store = day.regionStock().stores().getFirst();
        var stop = new PlanStop.AtCustomer(
                order.id(),
                null,
                false,
                at("10:25"),
                at("10:25"),
                at("11:25"),
                Duration.ofMinutes(25),
                store.storeId());
        return EngineerPlan.of(day, List.of(stop));
    }

    @Test
    void a_pinned_visit_given_away_is_found() {
        var day = aDay().pinned("12:00", anOrder().at(km(10))).build();
        var pinned = day.visits().getFirst();

        assertThat(check(
                        day,
                        null,
                        EngineerPlan.of(day, List.of()),
                        List.of(new UnservedOrder(
                                pinned.order().id(), pinned.visit().id(), UnservedOrder.Reason.WEIGHED, List.of()))))
                .contains(new PlanFault.FixedVisitGone(pinned.visit().id()));
    }

    @Test
    void a_published_visit_that_begins_earlier_is_found() {
        var day = aDay().visit("11:00", anOrder().at(km(10)), VisitStatus.PLANNED, false)
                .build();
        var planned = day.visits().getFirst();
        var earlier = stop(planned.order(), planned.visit().id(), at(TEN_KM));

        assertThat(check(day, null, EngineerPlan.of(day, List.of(earlier)), List.of()))
                .hasAtLeastOneElementOfType(PlanFault.WrongTimes.class);
    }

    @Test
    void a_wrong_figure_is_found_by_its_name() {
        var day = aDay().build();
        var order = anOrder().at(km(10)).build();
        var request = request(day, order);
        var right = proposal(request, EngineerPlan.of(day, List.of(stop(order, null, at(TEN_KM)))));
        var wrong =
                new PlanProposal(right.engineers(), right.unserved(), right.changes(), right.before(), right.before());

        assertThat(checker.check(request, wrong))
                .hasOnlyElementsOfType(PlanFault.WrongSum.class)
                .extracting(fault -> ((PlanFault.WrongSum) fault).what())
                .contains("after: served", "after: travel");
    }

    private List<PlanFault> faults(EngineerDay day, OrderBuilder builder, String start) {
        var order = builder.build();
        var plan = EngineerPlan.of(day, List.of(stop(order, null, at(start))));
        return check(day, order, plan, List.of());
    }

    private Stream<String> limits(EngineerDay day, OrderBuilder order) {
        return faults(day, order.at(km(10)), TEN_KM).stream()
                .map(PlanFault.LimitBroken.class::cast)
                .map(PlanFault.LimitBroken::limit);
    }

    private List<PlanFault> check(
            EngineerDay day, WorkOrderSummary order, EngineerPlan plan, List<UnservedOrder> unserved) {
        var request = request(day, order);
        var proposal = proposal(request, plan);
        return checker.check(
                request,
                new PlanProposal(
                        proposal.engineers(), unserved, proposal.changes(), proposal.before(), proposal.after()));
    }

    private static PlanProposal proposal(PlanRequest request, EngineerPlan... plans) {
        return new DayPlanner(ROADS)
                .proposal(
                        request,
                        new DayPlanner.Searched(List.of(plans), Set.of()),
                        Allowance.of(DayPlanner.Effort.of(new Budget.Steps(0))));
    }

    private static PlanRequest request(EngineerDay day, WorkOrderSummary order) {
        var orders = new ArrayList<WorkOrderSummary>();
        if (order != null) {
            orders.add(order);
        }
        return new PlanRequest(List.of(day), orders, at("10:00"), PlanWeights.DEFAULT);
    }

    private static PlanStop.AtCustomer stop(WorkOrderSummary order, UUID visitId, Instant start) {
        return new PlanStop.AtCustomer(
                order.id(), visitId, false, start, start, start.plus(order.duration()), Duration.ofMinutes(15), null);
    }
}
