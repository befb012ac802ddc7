package io.paidan.planning.plan;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static io.paidan.planning.Samples.store;
import static io.paidan.planning.Samples.stores;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.StraightRoads;
import io.paidan.planning.plan.DayPlanner.Effort;
import io.paidan.planning.search.Budget;
import io.paidan.planning.search.Progress;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stores that are asked for more than they have, and what that costs the rest of the plan. */
class PartsShortTest {
    private static final StraightRoads ROADS = new StraightRoads();
    private static final EngineerDay WEST;
    private static final EngineerDay EAST;

    static {
        var stock = stores(store(km(5), "4711", 1));
        WEST = aDay().called("e01").from(km(0)).stock(stock).build();
        EAST = aDay().called("e02").from(km(10)).stock(stock).build();
    }

    private final List<Progress> told = new ArrayList<>();

    @Test
    void the_last_piece_goes_to_the_more_pressing_order() {
        var pressing =
                anOrder().of(Priority.P1).at(km(15)).needingParts("4711", 1).build();
        var other = anOrder().of(Priority.P3).at(km(-5)).needingParts("4711", 1).build();

        var proposal = plan(Effort.of(new Budget.Steps(200)), pressing, other);

        assertThat(proposal.unserved()).extracting(UnservedOrder::orderId).containsExactly(other.id());
    }

    @Test
    void the_budget_is_for_everything_that_planning_does() {
        var budget = Duration.ofMillis(400);
        plan(Effort.of(new Budget.Cpu(budget)), manyAndTwoShort());
        var before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        new DayPlanner(ROADS).plan(request(manyAndTwoShort()), Effort.of(new Budget.Cpu(budget)));

        var used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(Duration.ofNanos(used)).isLessThan(budget.multipliedBy(3).dividedBy(2));
    }

    @Test
    void progress_never_goes_back() {
        plan(new Effort(new Budget.Cpu(Duration.ofMillis(400)), 1, 1, () -> false, told::add), manyAndTwoShort());
        assertThat(told).extracting(Progress::share).isSorted().hasSizeGreaterThan(2);

        told.clear();
        new DayRepair(ROADS)
                .repair(
                        request(),
                        new Disruption.Emergency(
                                anOrder().needingParts("4711", 1).build()),
                        DisturbanceBudget.DEFAULT,
                        new Effort(new Budget.Steps(1000), 1, 1, () -> false, told::add));
        assertThat(told).extracting(Progress::share).isSorted().hasSizeGreaterThan(2);
    }

    @Test
    void called_off_when_a_part_is_short_it_keeps_all_the_rest() {
        var called = new AtomicBoolean();
        var effort = new Effort(new Budget.Wall(Duration.ofMinutes(10)), 1, 1, called::get, _ -> called.set(true));

        var proposal = plan(effort, manyAndTwoShort());

        assertThat(proposal.after().served()).isGreaterThan(30);
    }

    private static WorkOrderSummary[] manyAndTwoShort() {
        var many = IntStream.range(0, 36).mapToObj(n -> anOrder().at(km(n % 12)).lasting(10));
        var twoShort = IntStream.range(0, 2)
                .mapToObj(n -> anOrder().of(Priority.P1).at(km(10 * n)).needingParts("4711", 1));
        return Stream.concat(twoShort, many).map(order -> order.build()).toArray(WorkOrderSummary[]::new);
    }

    private static PlanRequest request(WorkOrderSummary... orders) {
        return new PlanRequest(List.of(WEST, EAST), List.of(orders), at("10:00"), PlanWeights.DEFAULT);
    }

    private static PlanProposal plan(Effort effort, WorkOrderSummary... orders) {
        var request = request(orders);
        var proposal = new DayPlanner(ROADS).plan(request, effort);
        assertThat(new PlanChecker(ROADS).check(request, proposal)).isEmpty();
        return proposal;
    }
}
