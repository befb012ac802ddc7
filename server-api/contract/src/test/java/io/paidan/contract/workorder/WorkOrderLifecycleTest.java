package io.paidan.contract.workorder;

import static io.paidan.contract.session.Role.ADMINISTRATOR;
import static io.paidan.contract.session.Role.AGENT;
import static io.paidan.contract.session.Role.DISPATCHER;
import static io.paidan.contract.session.Role.PARTNER;
import static io.paidan.contract.session.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderLifecycle.Guard;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkOrderLifecycleTest {

    /**
     * Columns are the statuses in their order: who leads an order of the row there; {@code v} is only its
     * visit, {@code s} only the server.
     */
    private static final String MATRIX = """
            from         NEW READ SCHE INPR WAIT COMP CONF CLOS CANC
            NEW           .   k    .    .    .    .    .    .    k
            READY         .   .    v    .    d    .    .    .    k
            SCHEDULED     .   v    .    v    .    .    .    .    k
            IN_PROGRESS   .   v    .    .    d    v    .    .    .
            WAITING       .   d    .    d    .    v    .    .    k
            COMPLETED     .   k    .    .    .    .    k    s    .
            CONFIRMED     .   r    .    .    .    .    .    r    .
            CLOSED        .   .    .    .    .    .    .    .    .
            CANCELLED     .   .    .    .    .    .    .    .    .
            """;

    private static final Map<String, Set<Role>> WHO = Map.of(
            ".", Set.of(),
            "v", Set.of(),
            "s", Set.of(),
            "k", Set.of(AGENT, DISPATCHER, PARTNER, SUPERVISOR, ADMINISTRATOR),
            "d", Set.of(DISPATCHER, PARTNER, SUPERVISOR, ADMINISTRATOR),
            "r", Set.of(SUPERVISOR, ADMINISTRATOR));

    static Stream<Arguments> everyPairAndRole() {
        return MATRIX.lines()
                .skip(1)
                .map(line -> line.split(" +"))
                .flatMap(row -> Arrays.stream(WorkOrderStatus.values())
                        .flatMap(to -> Arrays.stream(Role.values())
                                .map(role -> Arguments.of(
                                        WorkOrderStatus.valueOf(row[0]), to, role, row[1 + to.ordinal()]))));
    }

    @ParameterizedTest(name = "{0} to {1} by {2}: {3}")
    @MethodSource("everyPairAndRole")
    void an_order_moves_only_as_the_matrix_says(WorkOrderStatus from, WorkOrderStatus to, Role role, String mark) {
        var step = WorkOrderLifecycle.find(from, to);
        assertThat(step.isPresent()).isEqualTo(!mark.equals("."));
        assertThat(WorkOrderLifecycle.listNext(from, role).contains(to))
                .isEqualTo(WHO.get(mark).contains(role));
    }

    @ParameterizedTest
    @EnumSource
    void an_engineer_can_be_given_what_is_ready_or_scheduled(WorkOrderStatus status) {
        assertThat(WorkOrderLifecycle.isAssignable(status))
                .isEqualTo(status == WorkOrderStatus.READY || status == WorkOrderStatus.SCHEDULED);
    }

    @Test
    void cancelling_asks_for_a_reason_and_that_nobody_is_under_way() {
        assertThat(WorkOrderLifecycle.STEPS)
                .filteredOn(step -> step.to() == WorkOrderStatus.CANCELLED)
                .allSatisfy(step -> assertThat(step.guard()).isEqualTo(Guard.NOBODY_UNDER_WAY_AND_REASON));
    }

    @Test
    void what_only_visits_do_is_said_by_the_guard() {
        assertThat(WorkOrderLifecycle.STEPS)
                .filteredOn(step -> step.by().isEmpty() && step.guard() != Guard.BY_VISIT)
                .extracting(WorkOrderLifecycle.Step::to)
                .containsExactly(WorkOrderStatus.CLOSED);
    }

    @Test
    void rework_asks_for_a_reason() {
        assertThat(WorkOrderLifecycle.STEPS)
                .filteredOn(step -> !step.from().isOpen() && step.to() == WorkOrderStatus.READY)
                .hasSize(2)
                .allSatisfy(step -> assertThat(step.guard()).isEqualTo(Guard.REASON));
    }
}
