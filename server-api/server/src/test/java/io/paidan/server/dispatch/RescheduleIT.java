package io.paidan.server.dispatch;

import static io.paidan.server.given.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.RescheduleWorkOrder;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

/** The customer wants another time. */
@PaidanServerTest
@Import(Given.class)
class RescheduleIT {

    private static final TimeWindow MORNING = window(1, 3);
    private static final TimeWindow AFTERNOON = window(5, 7);

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestCompany company;

    UUID li;

    @BeforeEach
    void an_engineer() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
    }

    @Test
    void a_visit_outside_the_new_time_is_taken_back_and_the_order_is_due_at_its_end() {
        var visit = assign(create(MORNING));

        var moved = reschedule("agent", visit.workOrderId(), AFTERNOON).as(WorkOrderSummary.class);

        assertThat(moved.window()).isEqualTo(AFTERNOON);
        assertThat(moved.status()).isEqualTo(WorkOrderStatus.READY);
        assertThat(moved.dueAt()).isEqualTo(AFTERNOON.end());
        var details = details(visit.workOrderId());
        assertThat(details.visits()).extracting(VisitSummary::status).containsExactly(VisitStatus.WITHDRAWN);
        assertThat(details.history())
                .extracting(
                        HistoryEntry::actor,
                        HistoryEntry::kind,
                        HistoryEntry::from,
                        HistoryEntry::to,
                        HistoryEntry::reason)
                .contains(
                        tuple("AGENT", "WorkOrderRescheduled", MORNING.text(), AFTERNOON.text(), "At work until two"),
                        tuple("AGENT", "WorkOrderStatusChanged", "SCHEDULED", "READY", null));
    }

    @Test
    void a_visit_within_the_new_time_stays() {
        var visit = assign(create(MORNING));
        var wider = new TimeWindow(TestClock.START, MORNING.end().plus(Duration.ofHours(2)));

        var moved = reschedule("dispatcher", visit.workOrderId(), wider).as(WorkOrderSummary.class);

        assertThat(moved.status()).isEqualTo(WorkOrderStatus.SCHEDULED);
        assertThat(details(visit.workOrderId()).visits())
                .extracting(VisitSummary::status)
                .containsExactly(VisitStatus.PLANNED);
    }

    @Test
    void the_dispatchers_are_told_once_and_saying_it_again_changes_nothing() {
        var order = create(MORNING);
        var moved = reschedule("agent", order, AFTERNOON).as(WorkOrderSummary.class);

        var again = reschedule("agent", order, AFTERNOON).as(WorkOrderSummary.class);

        assertThat(again.version()).isEqualTo(moved.version());
        var told = api.as("dispatcher")
                .get("/api/work-orders/" + order + "/notices")
                .as(new TypeReference<List<NoticeSummary>>() {});
        assertThat(told)
                .filteredOn(notice -> notice.event() == NoticeEvent.ORDER_RESCHEDULED)
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.recipient()).isEqualTo("DISPATCHER");
                    assertThat(notice.body()).contains("At work until two");
                });
    }

    @Test
    void once_the_engineer_has_set_out_the_time_stands() {
        var visit = assign(create(MORNING));
        move(visit, VisitStatus.ACCEPTED, VisitStatus.EN_ROUTE);

        var refused = reschedule("dispatcher", visit.workOrderId(), AFTERNOON).problem();

        assertThat(refused.code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        assertThat(refused.detail()).contains("E01");
        assertThat(details(visit.workOrderId()).order().window()).isEqualTo(MORNING);
    }

    @Test
    void work_that_has_begun_takes_no_other_time() {
        var visit = assign(create(MORNING));
        move(visit, VisitStatus.ACCEPTED, VisitStatus.EN_ROUTE, VisitStatus.ON_SITE, VisitStatus.IN_PROGRESS);

        assertThat(reschedule("dispatcher", visit.workOrderId(), AFTERNOON).code())
                .isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
    }

    @Test
    void what_is_wrong_is_said_with_its_field_and_what_is_stale_with_who_was_faster() {
        var order = create(MORNING);

        assertThat(send("agent", order, new RescheduleWorkOrder(window(-5, -3), 1, "late"))
                        .problem()
                        .errors())
                .extracting(FieldProblem::field)
                .containsExactly("window.end");
        assertThat(send("agent", order, new RescheduleWorkOrder(AFTERNOON, 1, " "))
                        .problem()
                        .errors())
                .extracting(FieldProblem::field)
                .containsExactly("reason");
        assertThat(send("agent", order, new RescheduleWorkOrder(AFTERNOON, 7, "stale"))
                        .code())
                .isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void only_the_desk_agrees_times_and_only_of_its_own_orders() {
        company.withUser("west", Role.DISPATCHER, "unterland-west");
        var order = create(MORNING);

        assertThat(reschedule("e01", order, AFTERNOON, 1).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(reschedule("storekeeper", order, AFTERNOON, 1).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(reschedule("west", order, AFTERNOON, 1).code()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    private static TimeWindow window(int fromHour, int toHour) {
        return new TimeWindow(
                TestClock.START.plus(Duration.ofHours(fromHour)), TestClock.START.plus(Duration.ofHours(toHour)));
    }

    private UUID create(TimeWindow window) {
        return api.as("agent")
                .post("/api/work-orders", request(Places.VADUZ, window))
                .as(WorkOrderSummary.class)
                .id();
    }

    private VisitSummary assign(UUID order) {
        var command =
                new AssignVisit(UUID.randomUUID(), li, details(order).order().version(), null, null);
        return api.as("dispatcher")
                .post("/api/work-orders/" + order + "/visits", command)
                .as(VisitSummary.class);
    }

    private void move(VisitSummary visit, VisitStatus... steps) {
        var version = visit.version();
        for (var step : steps) {
            var command = new TransitionVisit(step, version, null, null);
            version = api.as("dispatcher")
                    .post("/api/visits/" + visit.id() + "/transitions", command)
                    .as(VisitSummary.class)
                    .version();
        }
    }

    private ApiReply reschedule(String who, UUID order, TimeWindow window) {
        return reschedule(who, order, window, details(order).order().version());
    }

    private ApiReply reschedule(String who, UUID order, TimeWindow window, int version) {
        return send(who, order, new RescheduleWorkOrder(window, version, "At work until two"));
    }

    private ApiReply send(String who, UUID order, RescheduleWorkOrder command) {
        return api.as(who).post("/api/work-orders/" + order + "/window", command);
    }

    private WorkOrderDetails details(UUID order) {
        return api.as("supervisor").get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
