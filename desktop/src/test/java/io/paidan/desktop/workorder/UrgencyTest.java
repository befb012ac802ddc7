package io.paidan.desktop.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Orders;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    private static final Instant NOW = BoardFixture.NOW;
    private final DispatchStore store = BoardFixture.store();
    private final WorkOrderSummary waiting =
            store.findOrder(BoardFixture.order("0042")).orElseThrow();
    private final Texts texts = new Texts(Texts.CHINESE);
    private final RemainingTime remaining = new RemainingTime(texts, new Clockface(texts, () -> BoardFixture.ZONE));

    @Test
    void an_order_nobody_has_is_at_risk_in_its_last_hour_and_late_afterwards() {
        assertThat(Urgency.of(due(61), null, NOW)).isEqualTo(Urgency.CALM);
        assertThat(Urgency.of(due(59), null, NOW)).isEqualTo(Urgency.AT_RISK);
        assertThat(Urgency.of(due(-1), null, NOW)).isEqualTo(Urgency.LATE);
    }

    @Test
    void an_order_planned_in_time_is_calm_and_one_planned_too_late_is_at_risk() {
        var visit = store.findVisit(BoardFixture.visit("0052")).orElseThrow();
        var order = store.findOrder(visit.workOrderId()).orElseThrow();

        assertThat(Urgency.of(Orders.dueAt(order, visit.plannedStart()), visit, NOW))
                .isEqualTo(Urgency.CALM);
        assertThat(Urgency.of(Orders.dueAt(order, visit.plannedStart().minusSeconds(60)), visit, NOW))
                .isEqualTo(Urgency.AT_RISK);
    }

    @Test
    void the_clock_stands_still_while_waiting_for_parts() {
        assertThat(Urgency.of(Orders.withStatus(due(-30), WorkOrderStatus.WAITING), null, NOW))
                .isEqualTo(Urgency.CALM);
    }

    @Test
    void the_time_left_is_said_in_a_few_characters() {
        assertThat(remaining.text(due(31), null, NOW)).isEqualTo("0:31");
        assertThat(remaining.text(due(-78), null, NOW)).isEqualTo("1:18 超时");
        assertThat(remaining.text(due(60 * 22), null, NOW)).isEqualTo("明日 09:20");
        assertThat(remaining.text(Orders.withStatus(waiting, WorkOrderStatus.WAITING), null, NOW))
                .isEqualTo("等配件");
    }

    private WorkOrderSummary due(long minutesFromNow) {
        return Orders.dueAt(waiting, NOW.plus(Duration.ofMinutes(minutesFromNow)));
    }
}
