package io.paidan.contract.visit;

import static io.paidan.contract.session.Role.ADMINISTRATOR;
import static io.paidan.contract.session.Role.DISPATCHER;
import static io.paidan.contract.session.Role.ENGINEER;
import static io.paidan.contract.session.Role.PARTNER;
import static io.paidan.contract.session.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Role;
import io.paidan.contract.visit.VisitLifecycle.Guard;
import io.paidan.contract.visit.VisitLifecycle.Others;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VisitLifecycleTest {

    /** Columns are the statuses in their order: who leads a visit of the row there. */
    private static final String MATRIX = """
            from         PLAN NOTI ACCE ENRO ONSI INPR DONE DECL ABOR WITH
            PLANNED       .    s    f    .    .    .    .    f    .    d
            NOTIFIED      .    .    f    .    .    .    .    f    .    d
            ACCEPTED      .    .    .    f    .    .    .    f    .    d
            EN_ROUTE      .    .    .    .    f    .    .    .    f    d
            ON_SITE       .    .    .    .    .    f    .    .    f    .
            IN_PROGRESS   .    .    .    .    .    .    f    .    f    .
            DONE          .    .    .    .    .    .    .    .    .    .
            DECLINED      .    .    .    .    .    .    .    .    .    .
            ABORTED       .    .    .    .    .    .    .    .    .    .
            WITHDRAWN     .    .    .    .    .    .    .    .    .    .
            """;

    private static final Map<String, Set<Role>> WHO = Map.of(
            ".", Set.of(),
            "s", Set.of(),
            "f", Set.of(ENGINEER, DISPATCHER, PARTNER, SUPERVISOR, ADMINISTRATOR),
            "d", Set.of(DISPATCHER, PARTNER, SUPERVISOR, ADMINISTRATOR));

    static Stream<Arguments> everyPairAndRole() {
        return MATRIX.lines()
                .skip(1)
                .map(line -> line.split(" +"))
                .flatMap(row -> Arrays.stream(VisitStatus.values())
                        .flatMap(to -> Arrays.stream(Role.values())
                                .map(role ->
                                        Arguments.of(VisitStatus.valueOf(row[0]), to, role, row[1 + to.ordinal()]))));
    }

    @ParameterizedTest(name = "{0} to {1} by {2}: {3}")
    @MethodSource("everyPairAndRole")
    void a_visit_moves_only_as_the_matrix_says(VisitStatus from, VisitStatus to, Role role, String mark) {
        var step = VisitLifecycle.find(from, to);
        assertThat(step.isPresent()).isEqualTo(!mark.equals("."));
        assertThat(VisitLifecycle.listNext(from, role).contains(to))
                .isEqualTo(WHO.get(mark).contains(role));
    }

    @ParameterizedTest
    @EnumSource
    void a_visit_that_ended_moves_nowhere(VisitStatus status) {
        var hasNext = VisitLifecycle.STEPS.stream().anyMatch(step -> step.from() == status);
        assertThat(hasNext).isEqualTo(status.isActive());
    }

    @Test
    void giving_up_asks_for_a_reason_and_so_does_withdrawing_what_is_under_way() {
        assertThat(VisitLifecycle.STEPS)
                .filteredOn(step -> step.guard() == Guard.REASON)
                .containsExactlyInAnyOrderElementsOf(VisitLifecycle.STEPS.stream()
                        .filter(step -> switch (step.to()) {
                            case DECLINED, ABORTED -> true;
                            case WITHDRAWN -> step.from().isUnderWay();
                            default -> false;
                        })
                        .toList());
    }

    @Test
    void setting_out_asks_that_no_other_visit_is_under_way() {
        assertThat(VisitLifecycle.STEPS)
                .filteredOn(step -> step.guard() == Guard.NO_OTHER_UNDER_WAY)
                .extracting(VisitLifecycle.Step::to)
                .containsExactly(VisitStatus.EN_ROUTE);
    }

    @Test
    void what_a_visit_does_to_its_order_is_a_step_of_the_order_that_only_visits_take() {
        for (var step : VisitLifecycle.STEPS) {
            for (var before : ordersWhileVisitIs(step.from())) {
                var after = step.orderAfter(before, Others.NONE);
                if (after != before) {
                    assertThat(WorkOrderLifecycle.find(before, after))
                            .as("%s takes its order from %s to %s", step, before, after)
                            .hasValueSatisfying(
                                    orderStep -> assertThat(orderStep.by()).isEmpty());
                }
            }
        }
    }

    @Test
    void a_waiting_order_goes_on_waiting_when_its_visit_is_aborted() {
        var aborted = VisitLifecycle.find(VisitStatus.IN_PROGRESS, VisitStatus.ABORTED)
                .orElseThrow();
        assertThat(aborted.orderAfter(WorkOrderStatus.WAITING, Others.NONE)).isEqualTo(WorkOrderStatus.WAITING);
        assertThat(aborted.orderAfter(WorkOrderStatus.IN_PROGRESS, Others.NONE)).isEqualTo(WorkOrderStatus.READY);
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "ABORTED", "WITHDRAWN", "DECLINED"})
    void while_another_visit_goes_on_the_order_keeps_its_status(VisitStatus to) {
        assertThat(VisitLifecycle.STEPS)
                .filteredOn(step -> step.to() == to)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.orderAfter(WorkOrderStatus.IN_PROGRESS, new Others(true, false)))
                        .isEqualTo(WorkOrderStatus.IN_PROGRESS));
    }

    @Test
    void the_last_of_a_crew_to_drop_out_completes_the_order_when_a_colleague_was_done() {
        var aborted = VisitLifecycle.find(VisitStatus.IN_PROGRESS, VisitStatus.ABORTED)
                .orElseThrow();
        assertThat(aborted.orderAfter(WorkOrderStatus.IN_PROGRESS, new Others(false, true)))
                .isEqualTo(WorkOrderStatus.COMPLETED);
        assertThat(aborted.orderAfter(WorkOrderStatus.WAITING, new Others(false, true)))
                .isEqualTo(WorkOrderStatus.COMPLETED);
    }

    @Test
    void whoever_starts_work_beside_others_leaves_a_waiting_order_waiting() {
        var begins = VisitLifecycle.find(VisitStatus.ON_SITE, VisitStatus.IN_PROGRESS)
                .orElseThrow();
        assertThat(begins.orderAfter(WorkOrderStatus.WAITING, new Others(true, false)))
                .isEqualTo(WorkOrderStatus.WAITING);
        assertThat(begins.orderAfter(WorkOrderStatus.SCHEDULED, new Others(true, false)))
                .isEqualTo(WorkOrderStatus.IN_PROGRESS);
    }

    private static Set<WorkOrderStatus> ordersWhileVisitIs(VisitStatus status) {
        return status == VisitStatus.IN_PROGRESS
                ? Set.of(WorkOrderStatus.IN_PROGRESS, WorkOrderStatus.WAITING)
                : Set.of(WorkOrderStatus.SCHEDULED);
    }
}
