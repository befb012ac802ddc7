package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.paidan.contract.visit.VisitLifecycle;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.WorkOrders;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever asks: no status is written that the tables do not lead to. */
@PaidanServerTest
@Import(Given.class)
class OnlyByTheTableIT {

    @Autowired
    Given given;

    @Autowired
    WorkOrders workOrders;

    @Autowired
    Visits visits;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void a_company() {
        given.company();
    }

    @ParameterizedTest
    @EnumSource
    void an_order_takes_no_step_that_its_table_does_not_have(WorkOrderStatus from) {
        var id = given.order(aWorkOrder().that(from));
        var order = workOrders.listByIds("oberland", List.of(id)).getFirst();

        assertThat(without(
                        WorkOrderStatus.values(),
                        to -> WorkOrderLifecycle.find(from, to).isPresent()))
                .filteredOn(to -> to != from)
                .isNotEmpty()
                .allSatisfy(to -> assertThatIllegalStateException()
                        .isThrownBy(() -> transaction.executeWithoutResult(status ->
                                workOrders.move(order, to, to == WorkOrderStatus.WAITING ? WaitingReason.PARTS : null)))
                        .withMessageContainingAll(order.number(), from.name(), to.name()));
        assertThat(workOrders.listByIds("oberland", List.of(id))).containsExactly(order);
    }

    @Test
    void an_order_that_is_ready_can_begin_anew_to_look_for_an_engineer() {
        var id = given.order(aWorkOrder());
        var order = workOrders.listByIds("oberland", List.of(id)).getFirst();

        transaction.executeWithoutResult(status -> workOrders.move(order, WorkOrderStatus.READY, null));

        assertThat(workOrders.listByIds("oberland", List.of(id)).getFirst().version())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_visit_takes_no_step_that_its_table_does_not_have(VisitStatus from) {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        var id = given.visit(aVisit(order, given.engineer("e01", "oberland-nord", Places.VADUZ))
                .that(from));
        var visit = visits.findInRegion("oberland", id).orElseThrow();

        assertThat(without(
                        VisitStatus.values(),
                        to -> VisitLifecycle.find(from, to).isPresent()))
                .isNotEmpty()
                .allSatisfy(to -> assertThatIllegalStateException()
                        .isThrownBy(() -> transaction.executeWithoutResult(status -> visits.move(visit, to)))
                        .withMessageContainingAll(id.toString(), from.name(), to.name()));
        assertThat(visits.findInRegion("oberland", id)).hasValue(visit);
    }

    private static <S> List<S> without(S[] all, Predicate<S> isInTheTable) {
        return Stream.of(all).filter(isInTheTable.negate()).toList();
    }
}
