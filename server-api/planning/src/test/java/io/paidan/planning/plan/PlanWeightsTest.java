package io.paidan.planning.plan;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.Priority;
import io.paidan.planning.StraightRoads;
import io.paidan.planning.search.Budget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanWeightsTest {
    private static final StraightRoads ROADS = new StraightRoads();
    private static final long MOST = PlanWeights.MOST;
    private static final long A_SECOND = PlanWeights.MOST_A_SECOND;

    @Test
    void the_largest_weights_there_may_be_can_be_planned_and_repaired_with() {
        var day = aDay().overtime(60, 1_000_000_000)
                .visit("10:30", anOrder().due("09:00"), VisitStatus.PLANNED, false)
                .promised("10:00")
                .build();
        var order = anOrder().preferring(day).due("06:00").build();
        var request = new PlanRequest(List.of(day), List.of(order), at("10:00"), weights(MOST, A_SECOND));
        var effort = DayPlanner.Effort.of(new Budget.Steps(100));

        assertThat(new DayPlanner(ROADS).plan(request, effort).unserved()).isEmpty();
        assertThat(new DayRepair(ROADS)
                        .repair(request, new Disruption.Emergency(anOrder().build()), DisturbanceBudget.DEFAULT, effort)
                        .alternatives())
                .isNotEmpty();
    }

    @Test
    void a_larger_weight_is_refused_by_its_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights(MOST + 1, A_SECOND))
                .withMessageContainingAll("unserved P1", String.valueOf(MOST + 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights(MOST, A_SECOND + 1))
                .withMessageContainingAll("lateSecond", String.valueOf(A_SECOND + 1));
    }

    private static PlanWeights weights(long once, long aSecond) {
        return new PlanWeights(
                Map.of(Priority.P1, once, Priority.P2, once, Priority.P3, once, Priority.P4, once),
                aSecond,
                aSecond,
                aSecond,
                aSecond,
                once,
                once,
                aSecond,
                once,
                once,
                once,
                Duration.ofMinutes(15));
    }
}
