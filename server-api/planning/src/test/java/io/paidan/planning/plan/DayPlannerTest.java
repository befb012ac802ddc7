package io.paidan.planning.plan;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.StraightRoads;
import io.paidan.planning.search.Budget;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayPlannerTest {
    private final DayPlanner planner = new DayPlanner(new StraightRoads());

    @Test
    void waiting_orders_go_to_whoever_drives_least_for_them() {
        var west = aDay().called("e01").from(km(0)).build();
        var east = aDay().called("e02").from(km(30)).build();
        var near = anOrder().at(km(2)).build();
        var far = anOrder().at(km(28)).build();

        var proposal = plan(List.of(west, east), List.of(far, near));

        assertThat(proposal.unserved()).isEmpty();
        assertThat(proposal.engineers().get(0).visits())
                .extracting(PlanStop.AtCustomer::orderId)
                .containsExactly(near.id());
        assertThat(proposal.engineers().get(1).visits())
                .extracting(PlanStop.AtCustomer::start)
                .containsExactly(at("10:03"));
    }

    private PlanProposal plan(List<EngineerDay> days, List<WorkOrderSummary> orders) {
        return planner.plan(
                new PlanRequest(days, orders, at("10:00"), PlanWeights.DEFAULT),
                DayPlanner.Effort.of(new Budget.Steps(500)));
    }
}
