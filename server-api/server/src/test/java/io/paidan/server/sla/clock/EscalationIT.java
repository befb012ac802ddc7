package io.paidan.server.sla.clock;

import static io.paidan.contract.sla.EscalationAct.REMIND_ENGINEER;
import static io.paidan.contract.sla.EscalationAct.SUPERVISOR_TAKES_OVER;
import static io.paidan.contract.sla.EscalationAct.WARN_DISPATCHER;
import static io.paidan.contract.sla.SlaTarget.ARRIVE;
import static io.paidan.contract.sla.SlaTarget.DISPATCH;
import static io.paidan.server.given.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.OpenHours;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.sla.SaveCalendar;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.SnoozeAlert;
import io.paidan.contract.sla.WeekHours;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@PaidanServerTest
@Import(Given.class)
class EscalationIT extends OrdersOnTheClock {

    UUID li;

    @BeforeEach
    void an_engineer() {
        li = given.engineer("e01", "oberland-nord", Places.VADUZ);
    }

    @Test
    void each_step_is_taken_when_its_share_of_the_time_is_used_and_told_once() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = desk.take().id();
        desk.assign(order, li);
        advanceUntil(order, ARRIVE, Duration.ofHours(2), REMIND_ENGINEER);
        assertThat(desk.target(order, ARRIVE).isAlert())
                .as("he alone was reminded")
                .isFalse();
        advanceUntil(order, ARRIVE, Duration.ofHours(1), WARN_DISPATCHER);
        advanceUntil(order, ARRIVE, Duration.ofHours(1), SUPERVISOR_TAKES_OVER);
        clock.advance(Duration.ofHours(6));
        await().atMost(Duration.ofSeconds(30)).until(() -> timers() == 0);

        assertThat(alerts(order, ARRIVE))
                .containsExactly("REMIND_ENGINEER", "WARN_DISPATCHER", "SUPERVISOR_TAKES_OVER");
        assertThat(told(order)).isEqualTo(alerts(order, null).size());
    }

    @Test
    void nobody_is_reminded_of_an_order_that_nobody_has_until_somebody_gets_it() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = desk.take().id();
        advanceUntil(order, ARRIVE, Duration.ofHours(3), WARN_DISPATCHER);

        assertThat(alerts(order, ARRIVE)).containsExactly("WARN_DISPATCHER");
        assertThat(alerts(order, DISPATCH)).containsExactly("WARN_DISPATCHER", "SUPERVISOR_TAKES_OVER");

        desk.assign(order, li);
        advanceUntil(order, ARRIVE, Duration.ofSeconds(1), REMIND_ENGINEER);
        assertThat(database.queryForObject(
                        "select count(*) from notice where key like 'SLA_ESCALATED:%:REMIND_ENGINEER'", Integer.class))
                .isPositive();
    }

    @Test
    void what_is_met_or_paused_escalates_no_further() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var arrived = desk.take().id();
        var paused = desk.take().id();
        var visit = desk.assign(arrived, li);
        desk.move(visit, VisitStatus.ACCEPTED, VisitStatus.EN_ROUTE, VisitStatus.ON_SITE);
        desk.move(paused, WorkOrderStatus.WAITING, WaitingReason.CUSTOMER);
        advanceUntil(arrived, SlaTarget.COMPLETE, Duration.ofHours(4), REMIND_ENGINEER);

        assertThat(desk.target(arrived, ARRIVE).fired()).isEmpty();
        assertThat(alerts(paused, null)).isEmpty();
        assertThat(timerOf(paused)).as("only that of waiting too long").isEqualTo("2026-03-24T08:00:00Z");
    }

    @Test
    void an_order_that_goes_on_after_a_pause_escalates_later_by_as_much() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = desk.take().id();
        desk.move(order, WorkOrderStatus.WAITING, WaitingReason.PARTS);
        clock.advance(Duration.ofHours(3));
        desk.move(order, WorkOrderStatus.READY, null);
        assertThat(timerOf(order)).isEqualTo("2026-03-21T11:45:00Z"); // dispatch: 75 % of an hour
        advanceUntil(order, ARRIVE, Duration.ofHours(3), WARN_DISPATCHER);
    }

    @Test
    void the_next_step_brings_back_an_alert_that_was_put_off() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = desk.take().id();
        advanceUntil(order, ARRIVE, Duration.ofHours(3), WARN_DISPATCHER);
        var until = clock.instant().plus(Duration.ofHours(5));
        desk.admin().post("/api/work-orders/" + order + "/sla/snooze", new SnoozeAlert(ARRIVE, until, null));
        advanceUntil(order, ARRIVE, Duration.ofHours(1), SUPERVISOR_TAKES_OVER);
        assertThat(desk.target(order, ARRIVE).snoozedUntil()).isNull();
    }

    @Test
    void a_rule_raises_the_priority_as_the_deadline_nears_and_says_why() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        desk.policy("urgent", Priority.P1, Duration.ofMinutes(40));
        rule("leak", "LEAKS", 50, Priority.P1);
        rule("other", "gas", 10, Priority.P2);
        var order = desk.take().id();
        clock.advance(Duration.ofHours(2));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.details(order).order().priority() == Priority.P1);

        assertThat(desk.details(order).order().dueAt())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(40)));
        assertThat(desk.sla(order).policy()).isEqualTo("urgent");
        assertThat(history(order, "PriorityRaised"))
                .extracting(HistoryEntry::from, HistoryEntry::to, HistoryEntry::reason)
                .containsExactly(tuple("P3", "P1", "leak · 50 %"));
    }

    @Test
    void a_policy_saved_later_still_counts_from_when_the_priority_rose() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var urgent = desk.policy("urgent", Priority.P1, Duration.ofMinutes(60));
        rule("leak", "leak", 50, Priority.P1);
        var order = desk.take().id();
        clock.advance(Duration.ofHours(2));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.details(order).order().priority() == Priority.P1);
        var due = desk.target(order, ARRIVE).dueAt();

        desk.rename(urgent);
        await().atMost(Duration.ofSeconds(30)).until(() -> desk.sla(order).policyVersion() == urgent.version() + 1);

        assertThat(desk.target(order, ARRIVE).dueAt()).isEqualTo(due);
        assertThat(alerts(order, ARRIVE)).doesNotContain("SUPERVISOR_TAKES_OVER");
    }

    @Test
    void a_priority_that_rises_makes_no_deadline_later() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        desk.policy("slow", Priority.P1, Duration.ofHours(40));
        rule("leak", null, 50, Priority.P1);
        var order = desk.take().id();
        var due = desk.details(order).order().dueAt();
        clock.advance(Duration.ofHours(2));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.details(order).order().priority() == Priority.P1);
        assertThat(desk.details(order).order().dueAt()).isEqualTo(due);
    }

    @Test
    void of_an_appointment_outside_of_all_working_time_nobody_hears_before_its_end() {
        var monday = List.of(new WeekHours(DayOfWeek.MONDAY, new OpenHours(LocalTime.of(8, 0), LocalTime.of(17, 0))));
        desk.admin().put("/api/business-calendars/mondays", new SaveCalendar(0, "Mondays", monday, List.of()));
        var policy = desk.policy("ordinary", null, Duration.ofHours(4), "mondays");
        var window = new TimeWindow(
                clock.instant().plus(Duration.ofHours(5)), clock.instant().plus(Duration.ofHours(6)));

        var order = desk.admin()
                .post("/api/work-orders", request(Places.VADUZ, window))
                .as(WorkOrderSummary.class)
                .id();

        assertThat(desk.sla(order).policy()).isEqualTo(policy.id());
        assertThat(timerOf(order)).isEqualTo(window.end().toString());
    }

    private void rule(String id, @Nullable String keyword, int percent, Priority to) {
        var rule = new PriorityRule(id, 0, id, null, null, null, keyword, false, percent, to);
        assertThat(desk.admin().put("/api/priority-rules/" + id, rule).status()).isEqualTo(200);
    }

    private void advanceUntil(UUID order, SlaTarget target, Duration by, EscalationAct act) {
        clock.advance(by);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.target(order, target).fired().contains(act));
    }

    private List<HistoryEntry> history(UUID order, String kind) {
        return desk.details(order).history().stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    private List<String> alerts(UUID order, @Nullable SlaTarget target) {
        return history(order, "SlaAlertRaised").stream()
                .filter(entry -> target == null || target.name().equals(entry.subject()))
                .map(entry -> String.valueOf(entry.to()))
                .toList();
    }

    /** What has gone, or is about to go, to the consoles. */
    private long told(UUID order) {
        return database.queryForObject("""
                select count(*) from (select event from feed union all select event from outbox) e
                where event ->> 'type' = 'SlaAlertRaised' and event -> 'order' ->> 'id' = ?
                """, Long.class, order.toString());
    }

    private long timers() {
        return database.queryForObject("select count(*) from scheduled_tasks", Long.class);
    }

    private long timersOf(UUID order) {
        return database.queryForObject(
                "select count(*) from scheduled_tasks where task_instance like ?", Long.class, "%/" + order + "/%");
    }

    private String timerOf(UUID order) {
        return database.queryForObject(
                "select to_char(execution_time at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from scheduled_tasks where task_instance like ?",
                String.class,
                "%/" + order + "/%");
    }
}
