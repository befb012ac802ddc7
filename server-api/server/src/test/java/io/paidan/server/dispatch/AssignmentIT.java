package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

@PaidanServerTest
@Import(Given.class)
class AssignmentIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JsonMapper json;

    ApiClient dispatcher;
    UUID li;
    UUID wang;

    @BeforeEach
    void two_engineers() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        wang = given.engineer("e02", "oberland-nord", Places.VADUZ);
        dispatcher = api.as("dispatcher");
    }

    @Test
    void an_order_given_to_an_engineer_is_planned_into_his_day() {
        var order = given.order(aWorkOrder());

        var reply = assign(dispatcher, order, li, 1);

        var visit = reply.as(VisitSummary.class);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(visit.status()).isEqualTo(VisitStatus.PLANNED);
        assertThat(visit.plannedStart())
                .isAfter(TestClock.START)
                .isBefore(TestClock.START.plus(Duration.ofMinutes(30)));
        assertThat(visit.travel()).isPositive();
        var details = details(order);
        assertThat(details.order().status()).isEqualTo(WorkOrderStatus.SCHEDULED);
        assertThat(details.order().version()).isEqualTo(2);
        assertThat(details.visits()).containsExactly(visit);
        assertThat(details.history())
                .extracting(HistoryEntry::kind, HistoryEntry::actor, HistoryEntry::subject)
                .containsExactly(tuple("VisitAssigned", "DISPATCHER", "E01"));
    }

    @Test
    void the_same_command_sent_twice_assigns_once() {
        var order = given.order(aWorkOrder());
        var command = new AssignVisit(UUID.randomUUID(), li, 1, null, null);

        var first = post(dispatcher, order, command);
        var second = post(dispatcher, order, command);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.as(VisitSummary.class)).isEqualTo(first.as(VisitSummary.class));
        assertThat(details(order).visits()).hasSize(1);
    }

    @Test
    void a_visit_id_used_for_another_engineer_is_refused() {
        var order = given.order(aWorkOrder());
        var id = UUID.randomUUID();
        post(dispatcher, order, new AssignVisit(id, li, 1, null, null));

        var reply = post(dispatcher, order, new AssignVisit(id, wang, 2, null, null));

        assertThat(reply.code()).isEqualTo(ProblemCode.ID_REUSED);
    }

    @Test
    void giving_it_to_another_engineer_withdraws_the_first_ones_visit_in_the_same_act() {
        var order = given.order(aWorkOrder());
        var first = assign(dispatcher, order, li, 1).as(VisitSummary.class);

        var second = assign(dispatcher, order, wang, 2).as(VisitSummary.class);

        assertThat(details(order).visits())
                .extracting(VisitSummary::id, VisitSummary::engineerId, VisitSummary::status)
                .containsExactlyInAnyOrder(
                        tuple(first.id(), li, VisitStatus.WITHDRAWN), tuple(second.id(), wang, VisitStatus.PLANNED));
        assertThat(details(order).history().getLast())
                .extracting(HistoryEntry::subject, HistoryEntry::from)
                .containsExactly("E02", "E01");
    }

    @Test
    void giving_it_to_him_again_at_another_time_plans_it_anew() {
        var order = given.order(aWorkOrder());
        assign(dispatcher, order, li, 1);
        var wished = TestClock.START.plus(Duration.ofHours(4));

        var visit = post(dispatcher, order, new AssignVisit(UUID.randomUUID(), li, 2, wished, null))
                .as(VisitSummary.class);

        assertThat(visit.plannedStart()).isEqualTo(wished);
        assertThat(details(order).visits())
                .extracting(VisitSummary::status)
                .containsExactlyInAnyOrder(VisitStatus.WITHDRAWN, VisitStatus.PLANNED);
    }

    @Test
    void nobody_loses_an_order_he_is_already_on_the_way_to() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(order, li).that(VisitStatus.EN_ROUTE));

        var problem = assign(dispatcher, order, wang, 1).problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        assertThat(problem.values()).containsEntry("engineer", "E01").containsEntry("status", "EN_ROUTE");
    }

    @Test
    void of_two_who_assign_one_order_at_once_one_wins_and_the_other_learns_who_and_what() throws Exception {
        var order = given.order(aWorkOrder());
        var supervisor = api.as("supervisor");

        var replies = atOnce(() -> assign(dispatcher, order, li, 1), () -> assign(supervisor, order, wang, 1));

        assertThat(replies).extracting(ApiReply::status).containsExactlyInAnyOrder(201, 409);
        var byDispatcher = replies.getFirst().status() == 201;
        var loser = replies.get(byDispatcher ? 1 : 0).problem();
        assertThat(loser.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(loser.values())
                .containsEntry("by", byDispatcher ? "DISPATCHER" : "SUPERVISOR")
                .containsEntry("status", "SCHEDULED")
                .containsEntry("engineer", byDispatcher ? "E01" : "E02");
        assertThat(details(order).visits()).hasSize(1);
    }

    @Test
    void two_orders_given_to_one_engineer_at_once_never_overlap() throws Exception {
        var one = given.order(aWorkOrder().at(Places.SCHAAN));
        var other = given.order(aWorkOrder().at(Places.VADUZ));

        var visits =
                atOnce(() -> assign(dispatcher, one, li, 1), () -> assign(api.as("supervisor"), other, li, 1)).stream()
                        .map(reply -> reply.as(VisitSummary.class).id())
                        .toList();

        assertThat(visits).hasSize(2);
        var first = details(one).visits().getFirst();
        var second = details(other).visits().getFirst();
        assertThat(first.plannedEnd().plus(second.travel()).isAfter(second.plannedStart())
                        && second.plannedEnd().plus(first.travel()).isAfter(first.plannedStart()))
                .as("%s and %s overlap", first, second)
                .isFalse();
    }

    @Test
    void an_urgent_order_put_before_others_moves_them_to_later() {
        var later = given.order(aWorkOrder().at(Places.SCHAAN).that(WorkOrderStatus.SCHEDULED));
        var planned = given.visit(aVisit(later, li).starting(TestClock.START.plus(Duration.ofMinutes(20))));
        var urgent = given.order(aWorkOrder().urgent().at(Places.VADUZ));

        var visit = post(dispatcher, urgent, new AssignVisit(UUID.randomUUID(), li, 1, TestClock.START, null))
                .as(VisitSummary.class);

        var moved = details(later).visits().getFirst();
        assertThat(moved.id()).isEqualTo(planned);
        assertThat(moved.plannedStart()).isAfterOrEqualTo(visit.plannedEnd().plus(moved.travel()));
        assertThat(moved.version()).isEqualTo(2);
    }

    @Test
    void one_event_tells_everybody_of_the_order_the_visit_and_those_that_moved() {
        var later = given.order(aWorkOrder().at(Places.SCHAAN).that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(later, li).starting(TestClock.START.plus(Duration.ofMinutes(20))));
        var urgent = given.order(aWorkOrder().urgent().at(Places.VADUZ));

        var visit = post(dispatcher, urgent, new AssignVisit(UUID.randomUUID(), li, 1, TestClock.START, "burst pipe"))
                .as(VisitSummary.class);

        // the sequencer may have moved it on already
        var events = database.queryForList("""
                select event::text from (select event from outbox union all select event from feed) e
                where event ->> 'type' <> 'SlaChanged' -- the clock follows in an event of its own
                """, String.class);
        assertThat(events).hasSize(1);
        assertThat(json.readValue(events.getFirst(), DispatchEvent.class))
                .isEqualTo(new DispatchEvent.VisitAssigned(
                        details(urgent).order(),
                        visit,
                        List.of(),
                        details(later).visits(),
                        List.of()));
    }

    @Test
    void a_missing_skill_is_a_refusal_with_its_verdict_and_a_sentence() {
        var order = given.order(aWorkOrder().needing("gas"));

        var problem = assign(dispatcher, order, li, 1).problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.LIMIT_BROKEN);
        assertThat(problem.verdicts()).containsExactly(new Verdict.SkillMissing("gas"));
        assertThat(problem.detail()).contains("E01").contains("Gas");
        var chinese = assign(dispatcher.in(Locale.CHINESE), order, li, 1).problem();
        assertThat(chinese.detail()).contains("E01").contains("燃气");
        assertThat(details(order).visits()).isEmpty();
    }

    @Test
    void an_engineer_of_another_region_is_refused() {
        var zhao = given.engineer("e09", "unterland-west", Places.ESCHEN);
        var order = given.order(aWorkOrder());

        var problem = assign(dispatcher, order, zhao, 1).problem();

        assertThat(problem.verdicts()).containsExactly(new Verdict.OtherRegion("unterland"));
    }

    @Test
    void a_cancelled_order_cannot_be_given_to_anybody() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.CANCELLED));

        var problem = assign(dispatcher, order, li, 1).problem();

        assertThat(problem.verdicts()).containsExactly(new Verdict.OrderNotAssignable("CANCELLED"));
    }

    private ApiReply assign(ApiClient client, UUID order, UUID engineer, int version) {
        return post(client, order, new AssignVisit(UUID.randomUUID(), engineer, version, null, null));
    }

    private static ApiReply post(ApiClient client, UUID order, AssignVisit command) {
        return client.post("/api/work-orders/" + order + "/visits", command);
    }

    private WorkOrderDetails details(UUID order) {
        return dispatcher.get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }

    private static List<ApiReply> atOnce(Callable<ApiReply> one, Callable<ApiReply> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var replies = new ArrayList<ApiReply>();
            for (var reply : threads.invokeAll(List.of(one, other))) {
                replies.add(reply.get());
            }
            return replies;
        }
    }
}
