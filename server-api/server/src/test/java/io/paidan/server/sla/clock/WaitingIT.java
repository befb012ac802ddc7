package io.paidan.server.sla.clock;

import static io.paidan.contract.sla.SlaTarget.RESUME;
import static io.paidan.contract.workorder.WorkOrderStatus.READY;
import static io.paidan.contract.workorder.WorkOrderStatus.WAITING;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.AlertOwner;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.TakeAlert;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.ChangeExpectedDay;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nothing waits for ever: what is expected on a day, and nobody heard of after it, comes up. */
@PaidanServerTest
@Import(Given.class)
class WaitingIT extends OrdersOnTheClock {

    /** Saturday; Vaduz is an hour ahead of UTC. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 21);

    @Autowired
    Replanning replanning;

    @Test
    void the_day_on_which_parts_are_expected_stands_at_the_order_and_in_its_history() {
        var order = desk.take().id();

        var waiting = setAside(order, WaitingReason.PARTS, TODAY.plusDays(3)).as(WorkOrderSummary.class);

        assertThat(waiting.expectedOn()).isEqualTo("2026-03-24");
        assertThat(desk.details(order).order().expectedOn()).isEqualTo("2026-03-24");
        assertThat(expected(order)).containsExactly(tuple("ADMIN", null, "2026-03-24"));
    }

    @Test
    void the_alert_comes_up_once_when_the_day_is_over_and_desk_and_supervisor_are_told() {
        var order = desk.take().id();
        setAside(order, WaitingReason.PARTS, TODAY.plusDays(1));
        assertThat(desk.target(order, RESUME).dueAt()).isEqualTo("2026-03-22T23:00:00Z");

        clock.set(Instant.parse("2026-03-22T22:59:00Z"));
        assertThat(alerts(order)).isEmpty();
        clock.set(Instant.parse("2026-03-22T23:00:00Z"));
        await().atMost(Duration.ofSeconds(30)).until(() -> target(order).isAlert());
        clock.advance(Duration.ofDays(5));
        await().atMost(Duration.ofSeconds(30)).until(() -> timersDue() == 0);

        assertThat(alerts(order)).containsExactly(EscalationAct.WARN_DISPATCHER.name());
        assertThat(told(order)).containsExactly("dispatcher", "supervisor");
    }

    @Test
    void where_nobody_named_a_day_it_comes_up_after_three_days_whatever_it_waits_for() {
        for (var reason : WaitingReason.values()) {
            var order = desk.take().id();
            var since = clock.instant();
            setAside(order, reason, null);

            assertThat(target(order).dueAt()).as(reason.name()).isEqualTo(since.plus(Duration.ofDays(3)));
        }
    }

    @Test
    void an_order_that_goes_on_has_no_such_alert_any_more_and_waits_anew_when_it_waits_again() {
        var order = desk.take().id();
        setAside(order, WaitingReason.CUSTOMER, TODAY);
        raise(order);

        desk.move(order, READY, null);
        assertThat(desk.sla(order).find(RESUME)).isEmpty();
        assertThat(desk.details(order).order().expectedOn()).isNull();

        clock.advance(Duration.ofDays(1));
        setAside(order, WaitingReason.CUSTOMER, TODAY.plusDays(3));
        assertThat(target(order).fired()).isEmpty();
        raise(order);
        assertThat(alerts(order)).hasSize(2);
        assertThat(told(order)).containsExactly("dispatcher", "dispatcher", "supervisor", "supervisor");
    }

    @Test
    void another_day_takes_the_alert_away_until_that_day_is_over() {
        var order = desk.take().id();
        setAside(order, WaitingReason.PARTS, TODAY);
        raise(order);

        var changed = expect("dispatcher", order, TODAY.plusDays(4), version(order));

        assertThat(changed.as(WorkOrderSummary.class).expectedOn()).isEqualTo("2026-03-25");
        assertThat(target(order).isAlert()).isFalse();
        assertThat(target(order).dueAt()).isEqualTo("2026-03-25T23:00:00Z");
        assertThat(expected(order))
                .containsExactly(tuple("ADMIN", null, "2026-03-21"), tuple("DISPATCHER", "2026-03-21", "2026-03-25"));
        expect("dispatcher", order, null, version(order));
        assertThat(target(order).dueAt()).isEqualTo(target(order).startedAt().plus(Duration.ofDays(3)));
    }

    @Test
    void the_alert_is_taken_like_any_other_and_another_policy_leaves_it_as_it_is() {
        var order = desk.take().id();
        setAside(order, WaitingReason.PARTS, TODAY);
        raise(order);
        api.as("dispatcher").post("/api/work-orders/" + order + "/sla/owner", new TakeAlert(RESUME, null));

        desk.policy("ordinary", null, Duration.ofHours(4));
        desk.awaitPolicy(order, "ordinary");

        assertThat(target(order).owner()).extracting(AlertOwner::name).isEqualTo("DISPATCHER");
        assertThat(alerts(order)).hasSize(1);
    }

    @Test
    void a_day_that_is_over_is_refused_and_so_is_one_for_what_waits_for_nothing() {
        var order = desk.take().id();

        var past = setAside(order, WaitingReason.PARTS, TODAY.minusDays(1));
        assertThat(past.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(past.problem().errors()).extracting("field").containsExactly("expectedOn");
        assertThat(expect("admin", order, TODAY, version(order)).code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);

        setAside(order, WaitingReason.PARTS, TODAY);
        assertThat(expect("admin", order, TODAY.plusYears(2), version(order)).code())
                .isEqualTo(ProblemCode.INVALID);
        assertThat(expect("admin", order, TODAY.plusDays(1), 1).code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(expect("admin", order, TODAY, 1).status())
                .as("as it is already")
                .isEqualTo(200);
    }

    @Test
    void an_order_that_waited_before_there_were_clocks_has_its_alert_too() {
        var order =
                given.order(aWorkOrder().that(WAITING).createdAt(clock.instant().minus(Duration.ofDays(9))));
        database.update("update work_order set expected_on = '2026-03-18' where id = ?", order);

        replanning.setMissing();

        await().atMost(Duration.ofSeconds(30)).until(() -> target(order).isAlert());
        assertThat(alerts(order)).hasSize(1);
    }

    private void raise(UUID order) {
        clock.set(target(order).dueAt());
        await().atMost(Duration.ofSeconds(30)).until(() -> target(order).isAlert());
    }

    private ApiReply setAside(UUID order, WaitingReason reason, @Nullable LocalDate expectedOn) {
        return desk.admin()
                .post(
                        "/api/work-orders/" + order + "/transitions",
                        new TransitionWorkOrder(
                                WAITING, version(order), reason, reason.needsWords() ? "because" : null, expectedOn));
    }

    private ApiReply expect(String who, UUID order, @Nullable LocalDate day, int version) {
        return api.as(who).post("/api/work-orders/" + order + "/expected-day", new ChangeExpectedDay(day, version));
    }

    private int version(UUID order) {
        return desk.details(order).order().version();
    }

    private TargetState target(UUID order) {
        return desk.target(order, RESUME);
    }

    private List<org.assertj.core.groups.Tuple> expected(UUID order) {
        return desk.details(order).history().stream()
                .filter(entry -> entry.kind().equals("ExpectedDayChanged"))
                .map(entry -> tuple(entry.actor(), entry.from(), entry.to()))
                .toList();
    }

    private List<String> alerts(UUID order) {
        return desk.details(order).history().stream()
                .filter(entry ->
                        entry.kind().equals("SlaAlertRaised") && RESUME.name().equals(entry.subject()))
                .map(HistoryEntry::to)
                .flatMap(act -> Optional.ofNullable(act).stream())
                .toList();
    }

    /** In Paidan itself, by name. */
    private List<String> told(UUID order) {
        return database.queryForList("""
                select u.username from notice n join app_user u on u.id = n.user_id
                where n.work_order_id = ? and n.event = 'SLA_ESCALATED' and n.key like '%RESUME%' and n.kind = 'IN_APP'
                order by u.username
                """, String.class, order);
    }

    private long timersDue() {
        return database.queryForObject(
                "select count(*) from scheduled_tasks where execution_time <= ?::timestamptz",
                Long.class,
                clock.instant().toString());
    }
}
