package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitLifecycle;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.visit.Visits;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@PaidanServerTest
@Import(Given.class)
class VisitTransitionsIT {

    @Autowired
    JdbcTemplate database;

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestClock clock;

    ApiClient dispatcher;
    UUID li;

    @BeforeEach
    void an_engineer() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        dispatcher = api.as("dispatcher");
    }

    static Stream<VisitLifecycle.Step> stepsByHand() {
        return VisitLifecycle.STEPS.stream().filter(step -> step.by().contains(Role.DISPATCHER));
    }

    @ParameterizedTest
    @MethodSource("stepsByHand")
    void every_step_of_the_table_takes_the_visit_and_its_order_there(VisitLifecycle.Step step) {
        var before = step.from() == VisitStatus.IN_PROGRESS ? WorkOrderStatus.IN_PROGRESS : WorkOrderStatus.SCHEDULED;
        var order = given.order(aWorkOrder().that(before));
        var visit = given.visit(aVisit(order, li).that(step.from()));

        var moved = move(dispatcher, visit, new TransitionVisit(step.to(), 1, "because", null))
                .as(VisitSummary.class);

        assertThat(moved.status()).isEqualTo(step.to());
        assertThat(moved.version()).isEqualTo(2);
        var details = details(order);
        assertThat(details.order().status()).isEqualTo(step.orderAfter(before, VisitLifecycle.Others.NONE));
        assertThat(details.history())
                .filteredOn(entry -> entry.kind().equals("VisitStatusChanged"))
                .extracting(HistoryEntry::from, HistoryEntry::to, HistoryEntry::reason)
                .containsExactly(tuple(step.from().name(), step.to().name(), "because"));
        assertThat(details.history())
                .as("who comes to nothing leaves the order to be planned again")
                .filteredOn(entry -> entry.kind().equals("WorkOrderStatusChanged"))
                .extracting(HistoryEntry::from, HistoryEntry::to)
                .isEqualTo(step.order() == WorkOrderStatus.READY ? List.of(tuple(before.name(), "READY")) : List.of());
    }

    @Test
    void a_step_does_not_wait_for_whoever_gives_another_engineers_visit_to_the_order_new_times(
            @Autowired TransactionTemplate transaction, @Autowired Engineers engineers, @Autowired Visits visits) {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        var mine = given.visit(aVisit(order, li));
        var wang = given.engineer("e02", "oberland-nord", Places.VADUZ);
        given.visit(aVisit(order, wang).numbered(2));

        transaction.executeWithoutResult(status -> {
            engineers.lockDays("oberland", List.of(wang));
            var his = visits.listActive("oberland", List.of(wang)).getFirst();
            visits.retime(his, his.plannedStart().plusSeconds(600), his.plannedEnd(), his.travel(), null);

            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> move(dispatcher, mine, new TransitionVisit(VisitStatus.WITHDRAWN, 1, "because", null))
                            .as(VisitSummary.class));
        });
    }

    @Test
    void a_whole_visit_by_the_engineer_himself_keeps_its_actual_times() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        var visit = given.visit(aVisit(order, li));
        var engineer = api.as("e01");

        var status = new VisitStatus[] {
            VisitStatus.ACCEPTED, VisitStatus.EN_ROUTE, VisitStatus.ON_SITE, VisitStatus.IN_PROGRESS, VisitStatus.DONE
        };
        for (var to : status) {
            clock.advance(Duration.ofMinutes(10));
            var version = details(order).visits().getFirst().version();
            move(engineer, visit, new TransitionVisit(to, version, null, Places.VADUZ))
                    .as(VisitSummary.class);
        }

        var done = details(order).visits().getFirst();
        assertThat(done.departedAt()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(20)));
        assertThat(done.arrivedAt()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(30)));
        assertThat(done.startedAt()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(40)));
        assertThat(done.endedAt()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(50)));
        assertThat(details(order).order().status()).isEqualTo(WorkOrderStatus.COMPLETED);
    }

    @Test
    void declining_returns_the_order_to_the_pool_with_the_reason() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        var visit = given.visit(aVisit(order, li).that(VisitStatus.NOTIFIED));

        move(api.as("e01"), visit, new TransitionVisit(VisitStatus.DECLINED, 1, "van broke down", null))
                .as(VisitSummary.class);

        var details = details(order);
        assertThat(details.order().status()).isEqualTo(WorkOrderStatus.READY);
        assertThat(details.history())
                .extracting(HistoryEntry::actor, HistoryEntry::to, HistoryEntry::reason)
                .containsExactly(tuple("E01", "DECLINED", "van broke down"), tuple("E01", "READY", null));
    }

    @Test
    void declining_without_a_reason_is_refused_by_the_field() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        var visit = given.visit(aVisit(order, li));

        var problem = move(dispatcher, visit, new TransitionVisit(VisitStatus.DECLINED, 1, " ", null))
                .problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactly("reason");
    }

    @Test
    void a_step_the_table_does_not_have_is_refused_in_words_of_the_callers_language() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        var visit = given.visit(aVisit(order, li));
        var command = new TransitionVisit(VisitStatus.DONE, 1, null, null);

        var problem = move(dispatcher.in(Locale.CHINESE), visit, command).problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        assertThat(problem.values()).containsEntry("from", "PLANNED").containsEntry("to", "DONE");
        assertThat(problem.detail()).contains("已排").contains("完成");
    }

    @Test
    void an_engineer_withdraws_nothing_himself() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        var visit = given.visit(aVisit(order, li));

        var reply = move(api.as("e01"), visit, new TransitionVisit(VisitStatus.WITHDRAWN, 1, null, null));

        assertThat(reply.code()).isEqualTo(ProblemCode.FORBIDDEN);
    }

    @Test
    void an_engineer_does_not_even_see_the_visit_of_another() {
        given.engineer("e02", "oberland-nord", Places.VADUZ);
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        var visit = given.visit(aVisit(order, li));

        var reply = move(api.as("e02"), visit, new TransitionVisit(VisitStatus.ACCEPTED, 1, null, null));

        assertThat(reply.code()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void an_engineer_sets_out_for_one_visit_at_a_time() {
        var busy = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(busy, li).that(VisitStatus.EN_ROUTE));
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        var visit = given.visit(
                aVisit(order, li).that(VisitStatus.ACCEPTED).starting(TestClock.START.plus(Duration.ofHours(3))));

        var problem = move(api.as("e01"), visit, new TransitionVisit(VisitStatus.EN_ROUTE, 1, null, null))
                .problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        assertThat(problem.values())
                .containsEntry("other", details(busy).order().number());
    }

    @Test
    void an_older_version_is_a_conflict_that_names_who_was_faster() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        var visit = given.visit(aVisit(order, li));
        move(api.as("e01"), visit, new TransitionVisit(VisitStatus.ACCEPTED, 1, null, null));

        var problem = move(dispatcher, visit, new TransitionVisit(VisitStatus.WITHDRAWN, 1, null, null))
                .problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(problem.values()).containsEntry("by", "E01").containsEntry("status", "ACCEPTED");
        assertThat(problem.detail()).contains("accepted");
    }

    @Test
    void the_same_step_sent_twice_is_taken_once() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        var visit = given.visit(aVisit(order, li));
        var command = new TransitionVisit(VisitStatus.ACCEPTED, 1, null, null);

        var first = move(api.as("e01"), visit, command).as(VisitSummary.class);
        var second = move(api.as("e01"), visit, command).as(VisitSummary.class);

        assertThat(second).isEqualTo(first);
        assertThat(details(order).history()).hasSize(1);
    }

    @Test
    void work_that_ends_late_moves_the_rest_of_the_day() {
        var order = given.order(aWorkOrder().at(Places.SCHAAN).that(WorkOrderStatus.IN_PROGRESS));
        var visit = given.visit(aVisit(order, li).that(VisitStatus.IN_PROGRESS).starting(TestClock.START));
        var next = given.order(aWorkOrder().at(Places.VADUZ).that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(next, li).starting(TestClock.START.plus(Duration.ofMinutes(75))));
        clock.advance(Duration.ofMinutes(90));

        move(api.as("e01"), visit, new TransitionVisit(VisitStatus.DONE, 1, null, Places.SCHAAN))
                .as(VisitSummary.class);

        dispatcher = api.as("dispatcher"); // nobody stays signed in that long without a word
        var moved = details(next).visits().getFirst();
        assertThat(moved.plannedStart()).isAfter(clock.instant());
        assertThat(Duration.between(moved.plannedStart(), moved.plannedEnd())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_job_that_is_done_tells_how_many_its_engineer_has_done_by_now() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.IN_PROGRESS));
        var visit = given.visit(aVisit(order, li).that(VisitStatus.IN_PROGRESS));

        move(api.as("e01"), visit, new TransitionVisit(VisitStatus.DONE, 1, null, null))
                .as(VisitSummary.class);

        await().untilAsserted(() ->
                assertThat(database.queryForList("""
                        select event #>> '{engineer,jobsIn30Days}' from feed
                        where region = 'oberland' and event ->> 'type' = 'EngineerChanged'
                        """, String.class)).containsExactly("1"));
    }

    private static ApiReply move(ApiClient client, UUID visit, TransitionVisit command) {
        return client.post("/api/visits/" + visit + "/transitions", command);
    }

    private WorkOrderDetails details(UUID order) {
        return dispatcher.get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
