package io.paidan.server.sla.clock;

import static io.paidan.contract.sla.EscalationAct.SUPERVISOR_TAKES_OVER;
import static io.paidan.contract.sla.EscalationAct.WARN_DISPATCHER;
import static io.paidan.contract.sla.SlaTarget.ARRIVE;
import static io.paidan.contract.sla.SlaTarget.DISPATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.RescheduleWorkOrder;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** An order that was late gets a later deadline: it escalates anew. */
@PaidanServerTest
@Import(Given.class)
class LaterDeadlinesIT extends OrdersOnTheClock {

    UUID order;

    @BeforeEach
    void an_order_that_is_late() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        order = desk.take().id();
        advanceUntil(ARRIVE, Duration.ofHours(4), SUPERVISOR_TAKES_OVER);
    }

    @Test
    void another_time_agreed_with_the_customer_ends_the_alert_and_is_warned_of_like_the_first() {
        reschedule(new TimeWindow(at(24), at(26)));

        assertThat(desk.target(order, ARRIVE).fired()).isEmpty();
        assertThat(desk.target(order, ARRIVE).isAlert()).isFalse();
        assertThat(desk.target(order, DISPATCH).isAlert()).isFalse();

        advanceUntil(ARRIVE, Duration.ofHours(21), WARN_DISPATCHER);
        advanceUntil(ARRIVE, Duration.ofHours(1), SUPERVISOR_TAKES_OVER);

        assertThat(alerts("SUPERVISOR_TAKES_OVER")).hasSize(2);
        assertThat(database.queryForObject(
                        "select count(distinct key) from notice where key like 'SLA_ESCALATED:%ARRIVE%:SUPERVISOR_TAKES_OVER'",
                        Integer.class))
                .isEqualTo(2);
    }

    @Test
    void a_step_whose_time_was_over_by_the_new_deadline_too_is_not_taken_again() {
        reschedule(new TimeWindow(at(4), at(5)));

        assertThat(desk.target(order, ARRIVE).fired()).contains(WARN_DISPATCHER).doesNotContain(SUPERVISOR_TAKES_OVER);
        assertThat(desk.target(order, ARRIVE).isAlert()).isTrue();
        advanceUntil(ARRIVE, Duration.ofHours(1), SUPERVISOR_TAKES_OVER);
        assertThat(alerts("WARN_DISPATCHER")).hasSize(1);
    }

    @Test
    void a_policy_that_allows_more_time_ends_the_alert() {
        desk.policy("patient", Priority.P3, Duration.ofHours(40));
        desk.awaitPolicy(order, "patient");

        assertThat(desk.target(order, ARRIVE).isAlert()).isFalse();
        advanceUntil(ARRIVE, Duration.ofHours(36), SUPERVISOR_TAKES_OVER);
    }

    @Test
    void who_is_to_go_is_to_be_found_before_the_appointment_ends_whatever_the_hours_of_the_calendar() {
        var appointment = new TimeWindow(at(47), at(48));
        desk.office();
        desk.policy("office", Priority.P3, Duration.ofHours(40), "office");
        desk.awaitPolicy(order, "office");

        reschedule(appointment);

        assertThat(desk.target(order, DISPATCH).dueAt()).isBeforeOrEqualTo(appointment.end());
    }

    private void reschedule(TimeWindow window) {
        var version = desk.details(order).order().version();
        var reply = desk.admin()
                .post("/api/work-orders/" + order + "/window", new RescheduleWorkOrder(window, version, "at work"));
        assertThat(reply.status()).isEqualTo(200);
    }

    private void advanceUntil(SlaTarget target, Duration by, EscalationAct act) {
        clock.advance(by);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.target(order, target).fired().contains(act));
    }

    private List<HistoryEntry> alerts(String act) {
        return desk.details(order).history().stream()
                .filter(entry -> entry.kind().equals("SlaAlertRaised") && "ARRIVE".equals(entry.subject()))
                .filter(entry -> act.equals(entry.to()))
                .toList();
    }

    private static Instant at(int hour) {
        return TestClock.START.plus(Duration.ofHours(hour));
    }
}
