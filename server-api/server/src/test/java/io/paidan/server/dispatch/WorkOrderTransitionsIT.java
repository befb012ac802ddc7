package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderLifecycle.Guard;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@PaidanServerTest
@Import(Given.class)
class WorkOrderTransitionsIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    ApiClient supervisor;
    UUID li;

    @BeforeEach
    void a_supervisor() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        supervisor = api.as("supervisor");
    }

    static Stream<WorkOrderLifecycle.Step> stepsByHand() {
        return WorkOrderLifecycle.STEPS.stream().filter(step -> step.by().contains(Role.SUPERVISOR));
    }

    @ParameterizedTest
    @MethodSource("stepsByHand")
    void every_step_of_the_table_takes_the_order_there(WorkOrderLifecycle.Step step) {
        var order = given.order(aWorkOrder().that(step.from()));
        if (step.guard() == Guard.VISIT_IN_PROGRESS) {
            given.visit(aVisit(order, li).that(VisitStatus.IN_PROGRESS));
        }

        var moved = move(supervisor, order, step.to(), 1).as(WorkOrderSummary.class);

        assertThat(moved.status()).isEqualTo(step.to());
        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.waitingReason()).isEqualTo(step.to() == WorkOrderStatus.WAITING ? WaitingReason.PARTS : null);
        assertThat(details(order).history()).hasSize(1);
    }

    @Test
    void cancelling_takes_the_planned_visit_back() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(order, li).that(VisitStatus.NOTIFIED));

        move(supervisor, order, WorkOrderStatus.CANCELLED, 1).as(WorkOrderSummary.class);

        var details = details(order);
        assertThat(details.order().status()).isEqualTo(WorkOrderStatus.CANCELLED);
        assertThat(details.visits()).extracting(VisitSummary::status).containsExactly(VisitStatus.WITHDRAWN);
        assertThat(details.history()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"EN_ROUTE", "ON_SITE"})
    void an_order_somebody_is_under_way_for_is_not_cancelled(VisitStatus status) {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(order, li).that(status));

        var problem = move(supervisor, order, WorkOrderStatus.CANCELLED, 1).problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        assertThat(problem.values()).containsEntry("engineer", "E01");
    }

    @Test
    void an_order_with_a_visit_does_not_go_back_to_the_pool() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.WAITING));
        given.visit(aVisit(order, li).that(VisitStatus.IN_PROGRESS));

        assertThat(move(supervisor, order, WorkOrderStatus.READY, 1).code())
                .isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
    }

    @Test
    void work_goes_on_only_where_somebody_is_at_work() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.WAITING));

        assertThat(move(supervisor, order, WorkOrderStatus.IN_PROGRESS, 1).code())
                .isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
    }

    @Test
    void waiting_without_saying_for_what_is_refused_by_the_field() {
        var order = given.order(aWorkOrder());

        var problem = post(supervisor, order, new TransitionWorkOrder(WorkOrderStatus.WAITING, 1, null, null))
                .problem();

        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactly("waitingReason");
    }

    @Test
    void putting_it_on_hold_without_a_word_is_refused_by_the_field() {
        var order = given.order(aWorkOrder());

        var problem = post(
                        supervisor,
                        order,
                        new TransitionWorkOrder(WorkOrderStatus.WAITING, 1, WaitingReason.OTHER, " "))
                .problem();

        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactly("reason");
    }

    @Test
    void of_two_who_let_it_wait_for_different_things_the_second_hears_of_the_first() {
        var order = given.order(aWorkOrder());
        var parts = new TransitionWorkOrder(WorkOrderStatus.WAITING, 1, WaitingReason.PARTS, null);
        post(api.as("dispatcher"), order, parts);

        for (var other : List.of(
                new TransitionWorkOrder(WorkOrderStatus.WAITING, 1, WaitingReason.CUSTOMER, "on holiday"),
                new TransitionWorkOrder(WorkOrderStatus.WAITING, 1, WaitingReason.PARTS, "from Italy"),
                new TransitionWorkOrder(
                        WorkOrderStatus.WAITING, 1, WaitingReason.PARTS, null, LocalDate.parse("2026-03-23")))) {
            var problem = post(supervisor, order, other).problem();

            assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT);
            assertThat(problem.values()).containsEntry("by", "DISPATCHER");
        }
        assertThat(post(api.as("dispatcher"), order, parts)
                        .as(WorkOrderSummary.class)
                        .version())
                .isEqualTo(2);
        assertThat(details(order).history()).hasSize(1);
    }

    @Test
    void a_conflict_names_who_changed_the_order_not_who_only_noted_something_about_it() {
        var order = given.order(aWorkOrder());
        move(api.as("dispatcher"), order, WorkOrderStatus.WAITING, 1);
        database.update("""
                insert into history (region, work_order_id, at, actor, kind, subject, to_status)
                values ('oberland', ?, now() + interval '20 years', 'Paidan', 'SlaAlertRaised', 'ARRIVE', 'WARN_DISPATCHER')
                """, order);

        var problem = move(supervisor, order, WorkOrderStatus.CANCELLED, 1).problem();

        assertThat(problem.values()).containsEntry("by", "DISPATCHER");
    }

    @Test
    void a_dispatcher_does_not_close() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.CONFIRMED));

        assertThat(move(api.as("dispatcher"), order, WorkOrderStatus.CLOSED, 1).code())
                .isEqualTo(ProblemCode.FORBIDDEN);
    }

    @Test
    void an_older_version_is_a_conflict() {
        var order = given.order(aWorkOrder());
        move(api.as("dispatcher"), order, WorkOrderStatus.WAITING, 1);

        var problem = move(supervisor, order, WorkOrderStatus.CANCELLED, 1).problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(problem.values()).containsEntry("by", "DISPATCHER").containsEntry("status", "WAITING");
    }

    private static ApiReply move(ApiClient client, UUID order, WorkOrderStatus to, int version) {
        var waitsFor = to == WorkOrderStatus.WAITING ? WaitingReason.PARTS : null;
        return post(client, order, new TransitionWorkOrder(to, version, waitsFor, "because"));
    }

    private static ApiReply post(ApiClient client, UUID order, TransitionWorkOrder command) {
        return client.post("/api/work-orders/" + order + "/transitions", command);
    }

    private WorkOrderDetails details(UUID order) {
        return supervisor.get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
