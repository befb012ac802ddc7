package io.paidan.planning.plan;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.StraightRoads;
import io.paidan.planning.search.Budget;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a disruption leaves of the days. */
class DisruptedTest {
    private final DayRepair repair = new DayRepair(new StraightRoads());

    @Test
    void whoever_goes_home_sick_gets_no_overtime_either() {
        var sick = aDay().overtime(120, 6000)
                .visit("15:00", anOrder().at(km(5)).between("14:30", "20:00"), VisitStatus.PLANNED, false)
                .build();

        var found = repair(
                request(List.of(sick)),
                new Disruption.EngineerSick(sick.engineer().id(), at("14:00")));

        assertThat(found.ripple().homeless()).hasSize(1);
        assertThat(found.alternatives()).isEmpty();
    }

    @Test
    void an_emergency_that_waits_already_is_homeless_all_the_same() {
        var emergency = anOrder().build();
        var request = request(List.of(aDay().build()), emergency);

        assertThat(repair(request, new Disruption.Emergency(emergency)).ripple().homeless())
                .containsExactly(emergency.id());
    }

    @Test
    void colleagues_who_have_begun_keep_their_visit_when_one_of_the_crew_falls_out() {
        var order = anOrder().takingCrewOf(2).at(km(0));
        var begun = aDay().called("e01")
                .visit("09:50", order, VisitStatus.IN_PROGRESS, false)
                .build();
        var late = aDay().called("e02").visit("10:30", order).build();

        for (var disruption : List.of(
                new Disruption.Declined(visit(late)),
                new Disruption.EngineerSick(late.engineer().id(), at("10:00")))) {
            var found = repair(request(List.of(begun, late)), disruption);

            assertThat(found.facts().days().getFirst().visits()).isEqualTo(begun.visits());
            assertThat(found.facts().days().getLast().visits()).isEmpty();
            assertThat(found.ripple().homeless()).isEmpty();
            assertThat(found.ripple().understaffed())
                    .containsExactly(begun.visits().getFirst().order().id());
        }
    }

    @Test
    void a_crew_that_has_not_begun_is_put_together_anew() {
        var order = anOrder().takingCrewOf(2).at(km(0));
        var one = aDay().called("e01").visit("11:00", order).build();
        var other = aDay().called("e02").visit("11:00", order).build();

        var found = repair(request(List.of(one, other)), new Disruption.Declined(visit(other)));

        assertThat(found.facts().days())
                .allSatisfy(day -> assertThat(day.visits()).isEmpty());
        assertThat(found.ripple().homeless())
                .containsExactly(one.visits().getFirst().order().id());
        assertThat(found.ripple().understaffed()).isEmpty();
    }

    private static UUID visit(EngineerDay day) {
        return day.visits().getFirst().visit().id();
    }

    private Repair repair(PlanRequest request, Disruption disruption) {
        return repair.repair(
                request, disruption, DisturbanceBudget.DEFAULT, DayPlanner.Effort.of(new Budget.Steps(500)));
    }

    private static PlanRequest request(List<EngineerDay> days, WorkOrderSummary... orders) {
        return new PlanRequest(days, List.of(orders), at("10:00"), PlanWeights.DEFAULT);
    }
}
