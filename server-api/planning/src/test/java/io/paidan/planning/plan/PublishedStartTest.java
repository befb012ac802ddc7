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
import io.paidan.planning.StraightRoads;
import io.paidan.planning.search.Budget;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where planning begins, and that it never ends anywhere worse. */
class PublishedStartTest {
    private static final StraightRoads ROADS = new StraightRoads();

    @Test
    void a_search_that_is_called_off_at_once_leaves_everybody_what_he_has_before_behind_and_between_pinned_visits() {
        var day = aDay().visit("10:30", anOrder().at(km(5)), VisitStatus.PLANNED, false)
                .pinned("12:00", anOrder().at(km(10)))
                .visit("13:30", anOrder().at(km(5)), VisitStatus.PLANNED, false)
                .pinned("16:00", anOrder().at(km(10)).lasting(30))
                .build();

        var proposal = calledOff(List.of(day));

        assertThat(proposal.changes()).isEmpty();
        assertThat(proposal.after()).isEqualTo(proposal.before());
    }

    @Test
    void what_cannot_be_kept_takes_nothing_else_with_it() {
        var day = aDay().visit("10:30", anOrder().at(km(5)).needing("gas"), VisitStatus.PLANNED, false)
                .visit("12:00", anOrder().at(km(10)), VisitStatus.PLANNED, false)
                .pinned("16:00", anOrder().at(km(10)).lasting(30))
                .build();

        var proposal = calledOff(List.of(day));

        assertThat(proposal.unserved())
                .extracting(UnservedOrder::visitId)
                .containsExactly(day.visits().getFirst().visit().id());
        assertThat(proposal.changes()).hasSize(1);
    }

    @Test
    void a_crew_that_would_upset_the_published_days_waits() {
        var days = List.of(busy("e01"), busy("e02"));
        var crewed = anOrder().at(km(10)).lasting(420).takingCrewOf(2).build();

        var proposal = calledOff(days, crewed);

        assertThat(proposal.after().cost(PlanWeights.DEFAULT))
                .isLessThanOrEqualTo(proposal.before().cost(PlanWeights.DEFAULT));
        assertThat(proposal.after().served()).isEqualTo(8);
    }

    private static EngineerDay busy(String code) {
        var day = aDay().called(code);
        for (var hour = 11; hour < 15; hour++) {
            day.visit(hour + ":00", anOrder().at(km(10)).lasting(30), VisitStatus.PLANNED, false);
        }
        return day.build();
    }

    @Test
    void a_pinned_visit_by_way_of_a_store_leaves_the_time_before_it_free() {
        var shelf = store(km(20), "4711", 1);
        var day = aDay().stock(stores(shelf))
                .pinned("16:00", anOrder().at(km(10)).needingParts("4711", 1).lasting(30))
                .via(shelf)
                .build();
        var order = anOrder().at(km(10)).build();

        var proposal = plan(List.of(day), new Budget.Steps(200), order);

        assertThat(proposal.engineers().getFirst().visits())
                .extracting(PlanStop.AtCustomer::start)
                .containsExactly(at("10:15"), at("16:00"));
        assertThat(proposal.engineers().getFirst().visits().getLast().viaStoreId())
                .isEqualTo(shelf.storeId());
    }

    private static PlanProposal calledOff(List<EngineerDay> days, WorkOrderSummary... orders) {
        return plan(days, new Budget.Steps(0), orders);
    }

    private static PlanProposal plan(List<EngineerDay> days, Budget budget, WorkOrderSummary... orders) {
        var request = new PlanRequest(days, List.of(orders), at("10:00"), PlanWeights.DEFAULT);
        var proposal = new DayPlanner(ROADS).plan(request, DayPlanner.Effort.of(budget));
        assertThat(new PlanChecker(ROADS).check(request, proposal)).isEmpty();
        return proposal;
    }
}
