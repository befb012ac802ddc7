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
import java.util.List;
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
                for (var others : othersWhile(before)) {
                    var after = step.orderAfter(before, others);
                    if (after != before && !isTakenUpByBeginning(before, after)) {
                        assertThat(WorkOrderLifecycle.find(before, after))
                                .as("%s takes its order from %s to %s while %s", step, before, after, others)
                                .hasValueSatisfying(
                                        orderStep -> assertThat(orderStep.by()).isEmpty());
                    }
                }
            }
        }
    }

    /** What the desk may say by hand, an engineer says by beginning. */
    private static boolean isTakenUpByBeginning(WorkOrderStatus before, WorkOrderStatus after) {
        return before == WorkOrderStatus.WAITING && after == WorkOrderStatus.IN_PROGRESS;
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
                .allSatisfy(
                        step -> assertThat(step.orderAfter(WorkOrderStatus.IN_PROGRESS, new Others(true, false, true)))
                                .isEqualTo(WorkOrderStatus.IN_PROGRESS));
    }

    @Test
    void the_last_of_a_crew_to_drop_out_completes_the_order_when_a_colleague_was_done() {
        var aborted = VisitLifecycle.find(VisitStatus.IN_PROGRESS, VisitStatus.ABORTED)
                .orElseThrow();
        assertThat(aborted.orderAfter(WorkOrderStatus.IN_PROGRESS, new Others(false, true, false)))
                .isEqualTo(WorkOrderStatus.COMPLETED);
        assertThat(aborted.orderAfter(WorkOrderStatus.WAITING, new Others(false, true, false)))
                .isEqualTo(WorkOrderStatus.COMPLETED);
    }

    @Test
    void whoever_starts_work_beside_others_leaves_a_waiting_order_waiting() {
        var begins = VisitLifecycle.find(VisitStatus.ON_SITE, VisitStatus.IN_PROGRESS)
                .orElseThrow();
        assertThat(begins.orderAfter(WorkOrderStatus.WAITING, new Others(true, false, true)))
                .isEqualTo(WorkOrderStatus.WAITING);
        assertThat(begins.orderAfter(WorkOrderStatus.SCHEDULED, new Others(true, false, true)))
                .isEqualTo(WorkOrderStatus.IN_PROGRESS);
    }

    @Test
    void who_begins_alone_takes_a_waiting_order_up() {
        var begins = VisitLifecycle.find(VisitStatus.ON_SITE, VisitStatus.IN_PROGRESS)
                .orElseThrow();
        assertThat(begins.orderAfter(WorkOrderStatus.WAITING, Others.NONE)).isEqualTo(WorkOrderStatus.IN_PROGRESS);
    }

    @Test
    void a_visit_taken_back_completes_the_order_only_when_the_work_was_done_at_one_before() {
        var doneBefore = new Others(false, false, true);
        assertThat(VisitLifecycle.STEPS)
                .filteredOn(step -> step.order() == WorkOrderStatus.READY)
                .allSatisfy(step -> {
                    assertThat(step.orderAfter(WorkOrderStatus.IN_PROGRESS, doneBefore))
                            .isEqualTo(
                                    step.to() == VisitStatus.WITHDRAWN
                                            ? WorkOrderStatus.COMPLETED
                                            : WorkOrderStatus.READY);
                    assertThat(step.orderAfter(WorkOrderStatus.IN_PROGRESS, doneBefore.unproven()))
                            .isEqualTo(WorkOrderStatus.READY);
                    assertThat(step.orderAfter(WorkOrderStatus.SCHEDULED, doneBefore))
                            .isEqualTo(WorkOrderStatus.READY);
                });
    }

    /** Nobody of a crew is done before the order is in progress. */
    private static List<Others> othersWhile(WorkOrderStatus order) {
        var crewDone = order == WorkOrderStatus.SCHEDULED ? List.of(false) : List.of(false, true);
        return Stream.of(true, false)
                .flatMap(active -> crewDone.stream()
                        .flatMap(crew -> Stream.of(true, false).map(before -> new Others(active, crew, before))))
                .toList();
    }

    private static Set<WorkOrderStatus> ordersWhileVisitIs(VisitStatus status) {
        return status == VisitStatus.IN_PROGRESS
                ? Set.of(WorkOrderStatus.IN_PROGRESS, WorkOrderStatus.WAITING)
                : Set.of(WorkOrderStatus.SCHEDULED, WorkOrderStatus.IN_PROGRESS, WorkOrderStatus.WAITING);
    }
}
