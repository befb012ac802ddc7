package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.procedure.RecordStep;
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
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the last of several visits does to its order: Li is at work at the first, Wang is to come for the second. */
@PaidanServerTest
@Import(Given.class)
class LastVisitIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock clock;

    ApiClient dispatcher;
    UUID order;
    UUID first;
    UUID second;

    @BeforeEach
    void two_visits_and_a_mandatory_step() {
        given.company();
        database.update("""
                update service_template set procedure = '[
                    {"code": "check", "kind": "CHECK", "nameEn": "Gas off", "nameZh": "关气", "mandatory": true}]'
                """);
        var li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        var wang = given.engineer("e02", "oberland-nord", Places.VADUZ);
        dispatcher = api.as("dispatcher");
        order = given.order(aWorkOrder().that(WorkOrderStatus.IN_PROGRESS));
        first = given.visit(aVisit(order, li).that(VisitStatus.IN_PROGRESS).starting(TestClock.START));
        second = given.visit(aVisit(order, wang).numbered(2));
    }

    @Test
    void a_mandatory_step_is_asked_for_at_the_last_visit_not_at_the_first() {
        move(first, VisitStatus.DONE, null).as(VisitSummary.class);
        assertThat(status()).isEqualTo(WorkOrderStatus.IN_PROGRESS);

        database.update("update visit set status = 'IN_PROGRESS' where id = ?", second);

        assertThat(move(second, VisitStatus.DONE, null).code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        recordTheStep();
        move(second, VisitStatus.DONE, null).as(VisitSummary.class);
        assertThat(status()).isEqualTo(WorkOrderStatus.COMPLETED);
    }

    @Test
    void a_second_visit_that_is_not_needed_completes_the_order_when_it_is_taken_back() {
        recordTheStep();
        move(first, VisitStatus.DONE, null);

        move(second, VisitStatus.WITHDRAWN, null).as(VisitSummary.class);

        assertThat(status()).isEqualTo(WorkOrderStatus.COMPLETED);
        assertThat(orderSteps())
                .as("what the visit's own entry does not say")
                .containsExactly(tuple("DISPATCHER", "IN_PROGRESS", "COMPLETED"));
        assertThat(completedNotices()).containsExactly("SUPERVISOR by E01");
    }

    @Test
    void the_last_visit_that_is_done_says_so_for_its_order_once() {
        recordTheStep();
        move(first, VisitStatus.DONE, null);
        assertThat(completedNotices()).isEmpty();
        database.update("update visit set status = 'IN_PROGRESS' where id = ?", second);

        move(second, VisitStatus.DONE, null).as(VisitSummary.class);

        assertThat(orderSteps()).isEmpty();
        assertThat(completedNotices()).containsExactly("SUPERVISOR by E02");
    }

    @Test
    void while_a_mandatory_step_is_missing_taking_the_second_back_leaves_work_to_plan() {
        move(first, VisitStatus.DONE, null);

        move(second, VisitStatus.WITHDRAWN, null).as(VisitSummary.class);

        assertThat(status()).isEqualTo(WorkOrderStatus.READY);
    }

    @Test
    void an_engineer_who_declines_the_second_has_not_done_it() {
        recordTheStep();
        move(first, VisitStatus.DONE, null);

        move(second, VisitStatus.DECLINED, "van broke down").as(VisitSummary.class);

        assertThat(status()).isEqualTo(WorkOrderStatus.READY);
        assertThat(orderSteps()).containsExactly(tuple("DISPATCHER", "IN_PROGRESS", "READY"));
        assertThat(completedNotices()).isEmpty();
    }

    @Test
    void what_was_done_before_the_order_was_taken_up_again_does_not_count() {
        recordTheStep();
        move(first, VisitStatus.DONE, null);
        move(second, VisitStatus.WITHDRAWN, null);
        clock.advance(Duration.ofMinutes(10));
        api.as("supervisor")
                .post(
                        "/api/work-orders/" + order + "/transitions",
                        new TransitionWorkOrder(
                                WorkOrderStatus.READY, details().order().version(), null, "drips again"))
                .as(WorkOrderSummary.class);
        clock.advance(Duration.ofMinutes(10));
        database.update("update work_order set status = 'IN_PROGRESS' where id = ?", order);
        var third = given.visit(aVisit(order, given.engineer("e03", "oberland-nord", Places.VADUZ))
                .numbered(3));
        recordTheStep();

        move(third, VisitStatus.WITHDRAWN, null).as(VisitSummary.class);

        assertThat(status()).isEqualTo(WorkOrderStatus.READY);
    }

    @Test
    void a_colleague_who_drops_out_completes_nothing_while_a_mandatory_step_is_missing() {
        var crew = UUID.randomUUID();
        database.update(
                "update visit set crew_id = ?, sequence = 1, planned_start = ?::timestamptz",
                crew,
                "2026-03-21T08:00Z");
        move(first, VisitStatus.DONE, null).as(VisitSummary.class);

        move(second, VisitStatus.WITHDRAWN, null).as(VisitSummary.class);

        assertThat(status()).isEqualTo(WorkOrderStatus.READY);
    }

    @Test
    void who_begins_while_the_order_waits_takes_it_up_and_it_waits_for_nothing_any_more() {
        database.update("""
                update work_order set status = 'WAITING', waiting_reason = 'PARTS', expected_on = '2026-03-23'
                """);
        move(first, VisitStatus.ABORTED, "valve missing");
        assertThat(status()).isEqualTo(WorkOrderStatus.WAITING);
        database.update("update visit set status = 'ON_SITE' where id = ?", second);

        move(second, VisitStatus.IN_PROGRESS, null).as(VisitSummary.class);

        assertThat(details().order())
                .extracting(WorkOrderSummary::status, WorkOrderSummary::waitingReason, WorkOrderSummary::expectedOn)
                .containsExactly(WorkOrderStatus.IN_PROGRESS, null, null);
    }

    private List<Tuple> orderSteps() {
        return details().history().stream()
                .filter(entry -> entry.kind().equals("WorkOrderStatusChanged"))
                .map(entry -> tuple(entry.actor(), entry.from(), entry.to()))
                .toList();
    }

    /** Whom, and whose work it was. */
    private List<String> completedNotices() {
        return database.queryForList(
                "select recipient || ' by ' || substring(body from 'E[0-9]+') from notice where event = 'ORDER_COMPLETED'",
                String.class);
    }

    private void recordTheStep() {
        assertThat(dispatcher
                        .put("/api/work-orders/" + order + "/steps/check", new RecordStep("OK"))
                        .status())
                .isEqualTo(200);
    }

    private ApiReply move(UUID visit, VisitStatus to, @Nullable String reason) {
        var version = database.queryForObject("select version from visit where id = ?", Integer.class, visit);
        return dispatcher.post("/api/visits/" + visit + "/transitions", new TransitionVisit(to, version, reason, null));
    }

    private WorkOrderStatus status() {
        return details().order().status();
    }

    private WorkOrderDetails details() {
        return dispatcher.get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
