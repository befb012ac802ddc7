package io.paidan.server.sla.clock;

import static io.paidan.contract.sla.SlaTarget.ACCEPT;
import static io.paidan.contract.sla.SlaTarget.ARRIVE;
import static io.paidan.contract.sla.SlaTarget.COMPLETE;
import static io.paidan.contract.sla.SlaTarget.DISPATCH;
import static io.paidan.server.given.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.board.Board;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.sla.AlertOwner;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.OpenHours;
import io.paidan.contract.sla.SaveCalendar;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.SnoozeAlert;
import io.paidan.contract.sla.TakeAlert;
import io.paidan.contract.sla.TargetState;
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
import io.paidan.server.testing.TestClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@PaidanServerTest
@Import(Given.class)
class OrderClockIT extends OrdersOnTheClock {

    UUID li;

    @BeforeEach
    void an_engineer() {
        li = given.engineer("e01", "oberland-nord", Places.VADUZ);
    }

    @Test
    void a_new_order_gets_the_targets_of_its_policy_from_when_it_came_in() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = take(null);
        assertThat(order.dueAt()).isEqualTo(at(4));
        assertThat(desk.sla(order.id()).targets())
                .extracting(TargetState::target, TargetState::dueAt, TargetState::metAt)
                .containsExactly(
                        tuple(DISPATCH, at(1), null), tuple(ARRIVE, at(4), null), tuple(COMPLETE, at(8), null));
    }

    @Test
    void the_policy_can_be_asked_why_it_is_the_one() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        desk.policy("p3", Priority.P3, Duration.ofHours(2));
        var details =
                desk.admin().get("/api/work-orders/" + take(null).id() + "/sla").as(SlaDetails.class);
        assertThat(details.sla().policy()).isEqualTo("p3");
        assertThat(details.choice().passedOver()).extracting(SlaPolicy::id).containsExactly("ordinary");
    }

    @Test
    void in_a_calendar_a_request_on_saturday_is_due_on_monday() {
        var monday = List.of(new WeekHours(DayOfWeek.MONDAY, new OpenHours(LocalTime.of(8, 0), LocalTime.of(17, 0))));
        desk.admin().put("/api/business-calendars/mondays", new SaveCalendar(0, "Mondays", monday, List.of()));
        desk.admin()
                .put(
                        "/api/sla-policies/mondays",
                        new SlaPolicy(
                                "mondays",
                                0,
                                "Mondays",
                                null,
                                null,
                                null,
                                null,
                                "mondays",
                                null,
                                null,
                                Duration.ofHours(2),
                                null,
                                null,
                                SlaPolicy.USUAL_STEPS));
        assertThat(take(null).dueAt()).hasToString("2026-03-23T09:00:00Z");
    }

    @Test
    void an_appointment_is_due_at_the_end_of_its_window_and_its_clock_starts_only_before_it() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = take(new TimeWindow(at(24), at(26)));
        assertThat(order.dueAt()).isEqualTo(at(26));
        assertThat(desk.target(order.id(), DISPATCH).startedAt()).isEqualTo(at(22));
        assertThat(desk.target(order.id(), DISPATCH).dueAt()).isEqualTo(at(23));
        assertThat(desk.target(order.id(), ARRIVE).dueAt()).isEqualTo(at(26));
    }

    @Test
    void waiting_for_parts_stops_the_clock_and_what_was_left_goes_on_after_it() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = take(null).id();
        clock.advance(Duration.ofHours(1));
        desk.move(order, WorkOrderStatus.WAITING, WaitingReason.PARTS);
        clock.advance(Duration.ofHours(6));

        assertThat(desk.sla(order).pausedSince()).isEqualTo(at(1));
        assertThat(desk.target(order, ARRIVE).left()).isEqualTo(Duration.ofHours(3));
        assertThat(desk.target(order, ARRIVE).isMissed(clock.instant())).isFalse();

        desk.move(order, WorkOrderStatus.READY, null);
        assertThat(desk.sla(order).pausedSince()).isNull();
        assertThat(desk.target(order, ARRIVE).dueAt()).isEqualTo(at(10));
        assertThat(desk.details(order).order().dueAt()).isEqualTo(at(10));
    }

    @Test
    void waiting_for_something_of_our_own_does_not_stop_it() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = take(null).id();
        desk.move(order, WorkOrderStatus.WAITING, WaitingReason.OTHER);
        assertThat(desk.sla(order).pausedSince()).isNull();
    }

    @Test
    void each_target_keeps_when_it_was_met() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = take(null).id();
        clock.advance(Duration.ofMinutes(90));
        var visit = desk.assign(order, li);
        clock.advance(Duration.ofMinutes(5));
        visit = desk.move(visit, VisitStatus.ACCEPTED);
        clock.advance(Duration.ofMinutes(5));
        visit = desk.move(visit, VisitStatus.EN_ROUTE, VisitStatus.ON_SITE);
        clock.advance(Duration.ofMinutes(60));
        desk.move(visit, VisitStatus.IN_PROGRESS, VisitStatus.DONE);

        assertThat(desk.sla(order).targets())
                .extracting(TargetState::target, TargetState::metAt, state -> state.isMissed(clock.instant()))
                .containsExactly(
                        tuple(DISPATCH, minute(90), true),
                        tuple(ACCEPT, minute(95), false),
                        tuple(ARRIVE, minute(100), false),
                        tuple(COMPLETE, minute(160), false));
        assertThat(desk.sla(order).next()).isEmpty();
    }

    @Test
    void an_assignment_that_is_taken_back_or_declined_never_was() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = take(null).id();
        desk.move(desk.assign(order, li), VisitStatus.WITHDRAWN);
        assertThat(desk.target(order, DISPATCH).metAt()).isNull();
        assertThat(desk.sla(order).find(ACCEPT)).isEmpty();

        desk.move(desk.assign(order, li), VisitStatus.DECLINED);
        assertThat(desk.target(order, DISPATCH).metAt()).isNull();
        assertThat(desk.sla(order).find(ACCEPT)).isEmpty();
    }

    @Test
    void declined_it_is_to_be_dispatched_again_by_the_same_deadline_and_the_desk_hears_when_that_nears() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = take(null).id();
        var visit = desk.assign(order, li);
        clock.advance(Duration.ofMinutes(50));
        assertThat(desk.target(order, DISPATCH).metAt()).isEqualTo(at(0));

        desk.move(visit, VisitStatus.DECLINED);

        assertThat(desk.target(order, DISPATCH).startedAt()).isEqualTo(at(0));
        assertThat(desk.target(order, DISPATCH).dueAt()).isEqualTo(at(1));
        await().untilAsserted(() ->
                assertThat(desk.target(order, DISPATCH).fired()).containsExactly(EscalationAct.WARN_DISPATCHER));
        clock.advance(Duration.ofMinutes(5));
        desk.assign(order, given.engineer("e02", "oberland-nord", Places.SCHAAN));
        assertThat(desk.target(order, DISPATCH).metAt()).isEqualTo(minute(55));
        assertThat(desk.target(order, DISPATCH).isMissed(clock.instant())).isFalse();
    }

    @Test
    void taken_back_after_its_engineer_was_told_it_was_dispatched_in_time_all_the_same() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = take(null).id();
        var visit = desk.assign(order, li);
        clock.advance(Duration.ofMinutes(1));
        await().until(() -> desk.details(order).visits().getFirst().status() == VisitStatus.NOTIFIED);
        clock.advance(Duration.ofHours(2));

        desk.move(visit, VisitStatus.WITHDRAWN);

        assertThat(desk.target(order, DISPATCH).metAt()).isEqualTo(at(0));
    }

    @Test
    void rework_opens_completing_again_and_the_time_it_was_thought_done_does_not_count() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = take(null).id();
        var visit = desk.assign(order, li);
        desk.move(
                visit,
                VisitStatus.ACCEPTED,
                VisitStatus.EN_ROUTE,
                VisitStatus.ON_SITE,
                VisitStatus.IN_PROGRESS,
                VisitStatus.DONE);
        clock.advance(Duration.ofHours(10));
        desk.move(order, WorkOrderStatus.READY, null);
        assertThat(desk.target(order, ARRIVE).metAt()).isEqualTo(at(0));
        assertThat(desk.target(order, COMPLETE).metAt()).isNull();
        assertThat(desk.target(order, COMPLETE).dueAt()).isEqualTo(at(18));
    }

    @Test
    void the_board_says_how_its_orders_stand_and_nobody_hears_of_orders_elsewhere() {
        var order = take(null);
        assertThat(desk.admin().get("/api/board").as(Board.class).sla()).containsExactly(desk.sla(order.id()));
        company.withUser("west", Role.DISPATCHER, "unterland-west");
        var elsewhere = api.as("west");
        assertThat(elsewhere.get("/api/board").as(Board.class).sla()).isEmpty();
        assertThat(elsewhere.get("/api/work-orders/" + order.id() + "/sla").status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .post("/api/work-orders/" + order.id() + "/sla/owner", new TakeAlert(ARRIVE, null))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_alert_is_put_off_or_taken_by_somebody() {
        var order = take(null).id();
        desk.admin().post("/api/work-orders/" + order + "/sla/snooze", new SnoozeAlert(ARRIVE, at(1), null));
        assertThat(desk.target(order, ARRIVE).snoozedUntil()).isEqualTo(at(1));
        desk.admin().post("/api/work-orders/" + order + "/sla/owner", new TakeAlert(ARRIVE, null));
        assertThat(desk.target(order, ARRIVE).owner())
                .extracting(AlertOwner::name)
                .isEqualTo("ADMIN");
        assertThat(desk.target(order, ARRIVE).snoozedUntil()).isNull();
        assertThat(desk.details(order).history()).extracting(HistoryEntry::kind).contains("SlaSnoozed", "SlaTaken");
        assertThat(desk.admin()
                        .post("/api/work-orders/" + order + "/sla/snooze", new SnoozeAlert(ARRIVE, at(-1), null))
                        .code())
                .isEqualTo(ProblemCode.INVALID);
    }

    private WorkOrderSummary take(@Nullable TimeWindow window) {
        return desk.admin()
                .post("/api/work-orders", request(Places.VADUZ, window))
                .as(WorkOrderSummary.class);
    }

    private static Instant at(int hour) {
        return minute(60 * hour);
    }

    private static Instant minute(int minute) {
        return TestClock.START.plus(Duration.ofMinutes(minute));
    }
}
