package io.paidan.planning.plan;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.StraightRoads;
import io.paidan.planning.plan.Alternative.Kind;
import io.paidan.planning.search.Budget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DayRepairTest {
    private final DayRepair repair = new DayRepair(new StraightRoads());

    @Test
    void an_overrun_is_followed_through_the_day() {
        var day = aDay().from(km(10))
                .shift("08:00", "13:00")
                .visit("09:30", anOrder().at(km(10)).lasting(45), VisitStatus.IN_PROGRESS, false)
                .visit("10:30", anOrder().at(km(10)).due("10:45"))
                .visit("12:00", anOrder().at(km(10)).between("11:30", "12:15"))
                .build();

        var ripple =
                repair(new Disruption.Overrun(visit(day, 0), at("11:45")), day).ripple();

        assertThat(ripple.delays()).extracting(Ripple.Delayed::newStart).containsExactly(at("11:45"), at("12:45"));
        assertThat(ripple.delays())
                .extracting(Ripple.Delayed::lateBy)
                .containsExactly(Duration.ofHours(1), Duration.ZERO);
        assertThat(ripple.delays()).extracting(Ripple.Delayed::windowMissed).containsExactly(false, true);
        assertThat(ripple.overflows())
                .containsExactly(new Ripple.Overflow(day.engineer().id(), at("13:00"), at("13:45")));
        assertThat(ripple.homeless()).isEmpty();
    }

    @Test
    void what_an_overrun_would_make_late_goes_to_a_colleague() {
        var busy = aDay().called("e01")
                .from(km(10))
                .visit("09:30", anOrder().at(km(10)).lasting(45), VisitStatus.IN_PROGRESS, false)
                .visit("10:30", anOrder().at(km(10)))
                .visit("12:00", anOrder().at(km(10)).between("11:30", "12:15"))
                .build();
        var free = aDay().called("e02").from(km(12)).build();

        var found = repair(new Disruption.Overrun(visit(busy, 0), at("11:45")), busy, free);

        assertThat(alternative(found, Kind.LEAST_DISTURBING).changes())
                .filteredOn(PlanChange::changesEngineer)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.visitId()).isEqualTo(visit(busy, 2));
                    assertThat(change.toEngineer()).isEqualTo(free.engineer().id());
                    assertThat(change.toStart()).isEqualTo(at("12:00"));
                });
    }

    @Test
    void the_visits_of_the_sick_find_new_homes_and_the_changes_say_from_whom() {
        var sick = aDay().called("e01")
                .visit("10:30", anOrder().at(km(5)), VisitStatus.PLANNED, false)
                .visit("13:00", anOrder().at(km(10)))
                .build();
        var other = aDay().called("e02").from(km(3)).build();

        var found = repair(new Disruption.EngineerSick(sick.engineer().id(), at("10:00")), sick, other);

        assertThat(found.ripple().homeless()).hasSize(2);
        assertThat(alternative(found, Kind.FASTEST).changes()).hasSize(2).allSatisfy(change -> {
            assertThat(change.fromEngineer()).isEqualTo(sick.engineer().id());
            assertThat(change.toEngineer()).isEqualTo(other.engineer().id());
        });
        assertThat(found.facts()
                        .days()
                        .getFirst()
                        .engineer()
                        .absences()
                        .getFirst()
                        .kind())
                .isEqualTo(AbsenceKind.SICK);
    }

    @Test
    void a_declined_visit_is_not_offered_to_him_again() {
        var declining = aDay().called("e01")
                .from(km(10))
                .visit("11:00", anOrder().at(km(10)))
                .build();
        var far = aDay().called("e02").from(km(30)).build();

        var found = repair(new Disruption.Declined(visit(declining, 0)), declining, far);

        assertThat(alternative(found, Kind.CHEAPEST).changes())
                .singleElement()
                .extracting(PlanChange::toEngineer)
                .isEqualTo(far.engineer().id());
    }

    @Test
    void an_emergency_is_reached_fastest_by_pushing_and_with_least_disturbance_by_driving() {
        var near = aDay().called("e01")
                .from(km(10))
                .visit("10:05", anOrder().at(km(11)), VisitStatus.PLANNED, false)
                .visit("11:20", anOrder().at(km(11)), VisitStatus.PLANNED, false)
                .build();
        var far = aDay().called("e02").from(km(30)).build();
        var emergency = anOrder().at(km(10)).lasting(40).due("11:00").build();

        var found = repair(new Disruption.Emergency(emergency), near, far);

        assertThat(arrival(found, Kind.FASTEST, emergency)).isEqualTo(at("10:00"));
        assertThat(arrival(found, Kind.LEAST_DISTURBING, emergency)).isEqualTo(at("10:30"));
        assertThat(disturbance(found, Kind.LEAST_DISTURBING)).isEqualTo(new Disturbance(0, 1, Duration.ZERO));
        assertThat(disturbance(found, Kind.FASTEST).visitsMoved()).isPositive();
    }

    @Test
    void alternatives_that_are_the_same_say_so() {
        var found = repair(new Disruption.Emergency(anOrder().build()), aDay().build());

        assertThat(found.alternatives())
                .extracting(Alternative::sameAs)
                .containsExactly(null, Kind.FASTEST, Kind.FASTEST);
    }

    @Test
    void without_a_repair_in_the_budget_the_budget_that_would_do_is_said() {
        var day = aDay().build();
        var nothing = new DisturbanceBudget(0, 0, Duration.ZERO);

        var found = repair.repair(
                request(List.of(day)), new Disruption.Emergency(anOrder().build()), nothing, effort());

        assertThat(found.alternatives()).isEmpty();
        assertThat(found.needed()).isEqualTo(new DisturbanceBudget(0, 1, Duration.ZERO));
    }

    @Test
    void an_emergency_nobody_can_do_has_no_repair_and_no_budget_would_help() {
        var found = repair(new Disruption.Emergency(anOrder().needing("gas").build()), aDay().build());

        assertThat(found.alternatives()).isEmpty();
        assertThat(found.needed()).isNull();
    }

    @Test
    void orders_that_wait_may_use_the_time_of_a_cancelled_visit() {
        var day = aDay().shift("08:00", "12:00")
                .visit("10:30", anOrder().at(km(10)))
                .build();
        var waiting = anOrder().at(km(10)).build();

        var found = repair.repair(
                request(List.of(day), waiting),
                new Disruption.Cancelled(visit(day, 0)),
                DisturbanceBudget.DEFAULT,
                effort());

        assertThat(arrival(found, Kind.FASTEST, waiting)).isEqualTo(at("10:15"));
    }

    @Test
    void the_next_visit_stays_whatever_happens() {
        var day = aDay().visit("10:15", anOrder().at(km(10)))
                .visit("11:30", anOrder().at(km(10)), VisitStatus.PLANNED, false)
                .build();

        var found =
                repair(new Disruption.Emergency(anOrder().at(km(1)).due("10:05").build()), day);

        assertThat(found.alternatives())
                .isNotEmpty()
                .allSatisfy(alternative -> assertThat(alternative.proposal().changes())
                        .noneMatch(change -> visit(day, 0).equals(change.visitId())));
    }

    @Test
    void a_visit_of_another_day_is_refused_by_its_id() {
        var unknown = UUID.randomUUID();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> repair(new Disruption.Declined(unknown), aDay().build()))
                .withMessageContaining(unknown.toString());
    }

    @Test
    void a_visit_that_has_not_begun_cannot_overrun() {
        var day = aDay().visit("11:00", anOrder()).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> repair(new Disruption.Overrun(visit(day, 0), at("13:00")), day))
                .withMessageContaining("ACCEPTED");
    }

    private Repair repair(Disruption disruption, EngineerDay... days) {
        return repair.repair(request(List.of(days)), disruption, DisturbanceBudget.DEFAULT, effort());
    }

    private static PlanRequest request(List<EngineerDay> days, WorkOrderSummary... orders) {
        return new PlanRequest(days, List.of(orders), at("10:00"), PlanWeights.DEFAULT);
    }

    private static DayPlanner.Effort effort() {
        return DayPlanner.Effort.of(new Budget.Steps(2000));
    }

    private static UUID visit(EngineerDay day, int index) {
        return day.visits().get(index).visit().id();
    }

    private static PlanProposal alternative(Repair repair, Kind kind) {
        return of(repair, kind).proposal();
    }

    private static Disturbance disturbance(Repair repair, Kind kind) {
        return of(repair, kind).disturbance();
    }

    private static Alternative of(Repair repair, Kind kind) {
        return repair.alternatives().stream()
                .filter(alternative -> alternative.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Instant arrival(Repair repair, Kind kind, WorkOrderSummary order) {
        return alternative(repair, kind).engineers().stream()
                .flatMap(plan -> plan.visits().stream())
                .filter(stop -> stop.orderId().equals(order.id()))
                .findFirst()
                .orElseThrow()
                .arrival();
    }
}
