package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Orders;
import org.junit.jupiter.api.Test;

class StageTest {

    private final DispatchStore store = BoardFixture.store();

    @Test
    void an_order_that_waits_has_come_as_far_as_its_visit() {
        assertThat(Stage.of(waiting("0042"), null)).as("nobody has it").isEqualTo(Stage.TO_ASSIGN);
        assertThat(Stage.of(waiting("0052"), visit("0052"))).as("planned").isEqualTo(Stage.ASSIGNED);
        assertThat(Stage.of(waiting("0036"), visit("0036"))).as("he is there").isEqualTo(Stage.ON_SITE);
    }

    private WorkOrderSummary waiting(String number) {
        var order = store.findOrder(BoardFixture.order(number)).orElseThrow();
        return Orders.withStatus(order, WorkOrderStatus.WAITING);
    }

    private VisitSummary visit(String number) {
        return store.findVisit(BoardFixture.visit(number)).orElseThrow();
    }
}
