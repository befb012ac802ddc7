package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.VisitStatusChanged;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Li has a visit in Schaan in 20 minutes; an urgent order in Vaduz put before it pushes it to later. */
@PaidanServerTest
@Import(Given.class)
class UndoneAssignmentIT {

    private static final Instant PLANNED = TestClock.START.plus(Duration.ofMinutes(20));

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JsonMapper json;

    ApiClient dispatcher;
    UUID li;
    UUID later;
    UUID urgent;
    VisitSummary pusher;

    @BeforeEach
    void an_urgent_order_put_before_a_planned_one() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        dispatcher = api.as("dispatcher");
        later = given.order(aWorkOrder().at(Places.SCHAAN).that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(later, li).starting(PLANNED));
        urgent = given.order(aWorkOrder().urgent().at(Places.VADUZ));
        pusher = assign(urgent, li, TestClock.START);
        assertThat(visitOf(later).plannedStart()).isAfter(pusher.plannedEnd());
    }

    @Test
    void undoing_an_assignment_gives_the_pushed_visits_their_times_back() {
        var evening = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(evening, li).starting(TestClock.START.plus(Duration.ofHours(7))));

        step(pusher, VisitStatus.WITHDRAWN, null);

        assertThatItIsPlannedAsBefore();
        assertThat(lastEvent(VisitStatusChanged.class).rescheduled()).contains(visitOf(later));
        assertThat(visitOf(evening).version()).isEqualTo(1);
    }

    @Test
    void declining_gives_the_pushed_visits_their_times_back() {
        step(pusher, VisitStatus.DECLINED, "ladder broken");

        assertThatItIsPlannedAsBefore();
    }

    @Test
    void cancelling_the_order_gives_the_pushed_visits_their_times_back() {
        var command = new TransitionWorkOrder(
                WorkOrderStatus.CANCELLED, details(urgent).order().version(), null, "customer fixed it");

        dispatcher.post("/api/work-orders/" + urgent + "/transitions", command).as(WorkOrderSummary.class);

        assertThatItIsPlannedAsBefore();
    }

    @Test
    void reassigning_gives_the_pushed_visits_of_the_first_one_their_times_back() {
        var wang = given.engineer("e02", "oberland-nord", Places.VADUZ);

        assign(urgent, wang, null);

        assertThatItIsPlannedAsBefore();
        assertThat(lastEvent(DispatchEvent.VisitAssigned.class).rescheduled()).containsExactly(visitOf(later));
    }

    @Test
    void moving_the_visit_to_the_evening_gives_the_pushed_ones_their_times_back() {
        assign(urgent, li, TestClock.START.plus(Duration.ofHours(5)));

        assertThatItIsPlannedAsBefore();
    }

    @Test
    void moving_the_visit_a_little_keeps_the_way_back_to_the_first_plan() {
        var moved = assign(urgent, li, TestClock.START.plus(Duration.ofMinutes(15)));
        assertThat(visitOf(later).plannedStart()).isAfter(moved.plannedEnd());
        assertThat(lastEvent(DispatchEvent.VisitAssigned.class).rescheduled()).containsExactly(visitOf(later));

        step(moved, VisitStatus.WITHDRAWN, null);

        assertThatItIsPlannedAsBefore();
    }

    @Test
    void undoing_one_assignment_after_the_other_leads_back_step_by_step() {
        var pushedOnce = visitOf(later).plannedStart();
        var second = assign(given.order(aWorkOrder().urgent().at(Places.VADUZ)), li, pusher.plannedEnd());
        assertThat(visitOf(later).plannedStart()).isAfter(pushedOnce);

        step(second, VisitStatus.WITHDRAWN, null);

        assertThat(visitOf(later).plannedStart()).isEqualTo(pushedOnce);
        step(pusher, VisitStatus.WITHDRAWN, null);
        assertThatItIsPlannedAsBefore();
    }

    @Test
    void travel_times_that_wander_by_seconds_do_not_bar_the_way_back() {
        var second = given.order(aWorkOrder().urgent().at(Places.VADUZ));
        assign(second, li, pusher.plannedEnd());
        clock.advance(Duration.ofSeconds(20));
        step(onceToldOf(second), VisitStatus.WITHDRAWN, null);

        step(onceToldOf(urgent), VisitStatus.WITHDRAWN, null);

        assertThatItIsPlannedAsBefore();
    }

    @Test
    void a_visit_moved_for_another_reason_keeps_its_new_time() {
        var wang = given.engineer("e02", "oberland-nord", Places.VADUZ);
        var running = given.order(aWorkOrder().at(Places.SCHAAN).that(WorkOrderStatus.IN_PROGRESS));
        var work = given.visit(aVisit(running, li).that(VisitStatus.IN_PROGRESS).starting(TestClock.START));
        clock.advance(Duration.ofMinutes(90));
        dispatcher = api.as("dispatcher");
        dispatcher
                .post("/api/visits/" + work + "/transitions", new TransitionVisit(VisitStatus.DONE, 1, null, null))
                .as(VisitSummary.class);
        var delayed = visitOf(later).plannedStart();

        assign(urgent, wang, null);

        assertThat(visitOf(later).plannedStart()).isEqualTo(delayed).isAfter(PLANNED);
    }

    @Test
    void a_visit_does_not_jump_one_that_was_put_before_it_since() {
        var between = given.order(aWorkOrder().at(Places.SCHAAN).that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(between, li).starting(PLANNED.plusSeconds(60)).lasting(Duration.ofMinutes(5)));
        var pushed = visitOf(later).plannedStart();

        step(pusher, VisitStatus.WITHDRAWN, null);

        assertThat(visitOf(later).plannedStart()).isAfterOrEqualTo(pushed);
    }

    @Test
    void once_the_engineer_has_set_out_nothing_moves_back() {
        var accepted = step(pusher, VisitStatus.ACCEPTED, null);
        var underWay = step(accepted, VisitStatus.EN_ROUTE, null);
        var pushed = visitOf(later).plannedStart();

        step(underWay, VisitStatus.WITHDRAWN, "called back");

        assertThat(visitOf(later).plannedStart()).isEqualTo(pushed);
    }

    @Test
    void a_time_that_has_passed_since_is_not_given_back() {
        clock.advance(Duration.ofMinutes(40));

        step(onceToldOf(urgent), VisitStatus.WITHDRAWN, "called back");

        assertThat(visitOf(later).plannedStart()).isAfterOrEqualTo(clock.instant());
    }

    private void assertThatItIsPlannedAsBefore() {
        var visit = visitOf(later);
        assertThat(visit.plannedStart()).isEqualTo(PLANNED);
        assertThat(visit.plannedEnd()).isEqualTo(PLANNED.plus(Duration.ofHours(1)));
    }

    private VisitSummary assign(UUID order, UUID engineer, @Nullable Instant wishedStart) {
        var version = details(order).order().version();
        return dispatcher
                .post(
                        "/api/work-orders/" + order + "/visits",
                        new AssignVisit(UUID.randomUUID(), engineer, version, wishedStart, null))
                .as(VisitSummary.class);
    }

    private VisitSummary step(VisitSummary visit, VisitStatus to, @Nullable String reason) {
        return dispatcher
                .post(
                        "/api/visits/" + visit.id() + "/transitions",
                        new TransitionVisit(to, visit.version(), reason, null))
                .as(VisitSummary.class);
    }

    /** The server tells the engineer by itself once its time has come: a step before that would meet a newer version. */
    private VisitSummary onceToldOf(UUID order) {
        return await().until(() -> visitOf(order), visit -> visit.status() == VisitStatus.NOTIFIED);
    }

    private VisitSummary visitOf(UUID order) {
        return details(order).visits().getLast();
    }

    private WorkOrderDetails details(UUID order) {
        return dispatcher.get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }

    /** The sequencer may have moved it on already. */
    private <E extends DispatchEvent> E lastEvent(Class<E> type) {
        var events = database.queryForList("""
                select event::text
                from (select 1 as part, seq as number, event from feed union all select 2, id, event from outbox) told
                order by part, number
                """, String.class);
        return events.stream()
                .map(event -> json.readValue(event, DispatchEvent.class))
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((earlier, last) -> last)
                .orElseThrow();
    }
}
