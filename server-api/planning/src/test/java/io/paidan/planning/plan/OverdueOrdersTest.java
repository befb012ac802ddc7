package io.paidan.planning.plan;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.StraightRoads;
import io.paidan.planning.search.Budget;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever waits too long already waits even longer when he is left out. */
class OverdueOrdersTest {
    private static final StraightRoads ROADS = new StraightRoads();

    @ParameterizedTest
    @EnumSource
    void an_order_long_overdue_is_planned_when_somebody_has_time(Priority priority) {
        var order = anOrder()
                .of(priority)
                .due(at("10:00").minus(Duration.ofDays(10)))
                .build();

        assertThat(plan(aDay().build(), order).unserved()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_published_visit_that_comes_late_does_not_go_back_to_the_pool(Priority priority) {
        var day = aDay().visit("16:00", anOrder().of(priority).due("10:30"), VisitStatus.PLANNED, false)
                .build();

        assertThat(plan(day).changes()).isEmpty();
    }

    @Test
    void what_is_left_out_counts_as_late_until_everybody_has_gone_home() {
        var day = aDay().shift("08:00", "10:30").overtime(30, 0).build();
        var order = anOrder().lasting(120).due("09:00").build();

        var figures = plan(day, order).after();

        assertThat(figures.unservedLateBy()).isEqualTo(Duration.ofHours(2));
        assertThat(figures.cost(PlanWeights.DEFAULT))
                .isEqualTo(PlanWeights.DEFAULT.unserved(Priority.P2) + 7200 * PlanWeights.DEFAULT.lateSecond());
    }

    private static PlanProposal plan(EngineerDay day, WorkOrderSummary... orders) {
        var request = new PlanRequest(List.of(day), List.of(orders), at("10:00"), PlanWeights.DEFAULT);
        var proposal = new DayPlanner(ROADS).plan(request, DayPlanner.Effort.of(new Budget.Steps(500)));
        assertThat(new PlanChecker(ROADS).check(request, proposal)).isEmpty();
        return proposal;
    }
}
