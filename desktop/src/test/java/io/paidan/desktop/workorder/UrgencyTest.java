package io.paidan.desktop.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixtureWaits;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        assertThat(Urgency.of(due(61), null, null, NOW)).isEqualTo(Urgency.CALM);
        assertThat(Urgency.of(due(59), null, null, NOW)).isEqualTo(Urgency.AT_RISK);
        assertThat(Urgency.of(due(-1), null, null, NOW)).isEqualTo(Urgency.LATE);
    }

    @Test
    void an_order_planned_in_time_is_calm_and_one_planned_too_late_is_at_risk() {
        var visit = store.findVisit(BoardFixture.visit("0052")).orElseThrow();
        var order = store.findOrder(visit.workOrderId()).orElseThrow();

        assertThat(Urgency.of(Orders.dueAt(order, visit.plannedStart()), visit, null, NOW))
                .isEqualTo(Urgency.CALM);
        assertThat(Urgency.of(Orders.dueAt(order, visit.plannedStart().minusSeconds(60)), visit, null, NOW))
                .isEqualTo(Urgency.AT_RISK);
    }

    @Test
    void the_clock_stands_still_while_waiting_for_parts() {
        assertThat(Urgency.of(Orders.withStatus(due(-30), WorkOrderStatus.WAITING), null, null, NOW))
                .isEqualTo(Urgency.CALM);
    }

    @Test
    void an_order_with_a_clock_is_at_risk_once_its_policy_has_warned_of_it_however_much_is_left() {
        assertThat(Urgency.of(due(10), null, clock(10, null, EscalationAct.REMIND_ENGINEER), NOW))
                .isEqualTo(Urgency.CALM);
        assertThat(Urgency.of(
                        due(600),
                        null,
                        clock(600, null, EscalationAct.REMIND_ENGINEER, EscalationAct.WARN_DISPATCHER),
                        NOW))
                .isEqualTo(Urgency.AT_RISK);
        assertThat(Urgency.of(due(-1), null, clock(-1, null), NOW)).isEqualTo(Urgency.LATE);
    }

    @Test
    void a_clock_that_stands_is_neither_late_nor_at_risk_and_shows_what_is_left() {
        var order = Orders.withStatus(due(-30), WorkOrderStatus.WAITING);
        var stands = clock(-30, Duration.ofMinutes(130), EscalationAct.WARN_DISPATCHER);

        assertThat(Urgency.of(order, null, stands, NOW)).isEqualTo(Urgency.CALM);
        assertThat(remaining.text(order, null, stands, NOW)).isEqualTo("等配件 · 暂停 2:10");
    }

    @Test
    void an_order_to_be_done_again_shows_what_is_left_to_complete_it() {
        var arrived = clock(-200, null).targets().getFirst();
        var met = new TargetState(
                SlaTarget.ARRIVE,
                arrived.startedAt(),
                arrived.dueAt(),
                arrived.dueAt(),
                null,
                NOW.minusSeconds(9_000),
                List.of(),
                null,
                null,
                null);
        var completing = NOW.plus(Duration.ofMinutes(165));
        var sla = new OrderSla(
                waiting.id(),
                waiting.region(),
                "p",
                1,
                "P",
                null,
                List.of(
                        met,
                        new TargetState(
                                SlaTarget.COMPLETE,
                                NOW,
                                completing,
                                completing,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null)));

        assertThat(remaining.text(due(-200), null, sla, NOW)).isEqualTo("2:45");
    }

    @Test
    void what_waits_longer_than_expected_is_at_risk_and_the_day_stands_in_place_of_what_is_left() {
        var waits = Orders.waiting(due(600), WaitingReason.PARTS, BoardFixture.DAY.minusDays(1));

        assertThat(Urgency.of(waits, null, FixtureWaits.until(waits, NOW.plusSeconds(60)), NOW))
                .isEqualTo(Urgency.CALM);
        assertThat(Urgency.of(waits, null, FixtureWaits.inVain(waits, NOW.minusSeconds(60)), NOW))
                .isEqualTo(Urgency.AT_RISK);
        assertThat(remaining.text(waits, null, null, NOW)).isEqualTo("等配件 · 3月20日 周五");
    }

    @Test
    void an_order_that_nobody_was_given_in_time_is_at_risk_though_he_could_still_arrive_in_time() {
        var visit = store.findVisit(BoardFixture.visit("0052")).orElseThrow();

        assertThat(Urgency.of(due(600), null, unassigned(10), NOW)).isEqualTo(Urgency.CALM);
        assertThat(Urgency.of(due(600), null, unassigned(10, EscalationAct.WARN_DISPATCHER), NOW))
                .isEqualTo(Urgency.AT_RISK);
        assertThat(Urgency.of(due(600), null, unassigned(-1), NOW)).isEqualTo(Urgency.AT_RISK);
        assertThat(Urgency.of(due(6_000), visit, unassigned(-1), NOW))
                .as("somebody has it")
                .isEqualTo(Urgency.CALM);
    }

    @Test
    void a_deadline_is_judged_by_itself_though_nobody_was_given_the_order_in_time() {
        assertThat(Urgency.ofDeadline(due(600), unassigned(-1), NOW)).isEqualTo(Urgency.CALM);
        assertThat(Urgency.ofDeadline(due(59), null, NOW)).isEqualTo(Urgency.AT_RISK);
        assertThat(Urgency.ofDeadline(due(600), clock(600, null, EscalationAct.WARN_DISPATCHER), NOW))
                .isEqualTo(Urgency.AT_RISK);
        assertThat(Urgency.ofDeadline(due(-1), clock(-1, null), NOW)).isEqualTo(Urgency.LATE);
        assertThat(Urgency.ofDeadline(Orders.withStatus(due(-30), WorkOrderStatus.WAITING), null, NOW))
                .isEqualTo(Urgency.CALM);
    }

    /** Its dispatch is due in so many minutes, the customer is promised nothing for hours. */
    private OrderSla unassigned(long minutesFromNow, EscalationAct... fired) {
        var due = NOW.plus(Duration.ofMinutes(minutesFromNow));
        var dispatch = new TargetState(
                SlaTarget.DISPATCH, NOW.minusSeconds(1), due, due, null, null, List.of(fired), null, null, null);
        var arrive = clock(600, null).targets().getFirst();
        return new OrderSla(waiting.id(), waiting.region(), "p", 1, "P", null, List.of(dispatch, arrive));
    }

    private OrderSla clock(long minutesFromNow, @Nullable Duration left, EscalationAct... fired) {
        var due = NOW.plus(Duration.ofMinutes(minutesFromNow));
        var arrive = new TargetState(
                SlaTarget.ARRIVE, NOW.minusSeconds(1), due, due, left, null, List.of(fired), null, null, null);
        return new OrderSla(waiting.id(), waiting.region(), "p", 1, "P", left == null ? null : NOW, List.of(arrive));
    }

    @Test
    void the_time_left_is_said_in_a_few_characters() {
        assertThat(remaining.text(due(31), null, null, NOW)).isEqualTo("0:31");
        assertThat(remaining.text(due(-78), null, null, NOW)).isEqualTo("1:18 超时");
        assertThat(remaining.text(due(60 * 22), null, null, NOW)).isEqualTo("明日 09:20");
        assertThat(remaining.text(Orders.withStatus(waiting, WorkOrderStatus.WAITING), null, null, NOW))
                .isEqualTo("等配件");
    }

    private WorkOrderSummary due(long minutesFromNow) {
        return Orders.dueAt(waiting, NOW.plus(Duration.ofMinutes(minutesFromNow)));
    }
}
