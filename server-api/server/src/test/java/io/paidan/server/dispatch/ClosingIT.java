package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.organisation.SaveCompanyRules;
import io.paidan.contract.platform.DeviceHeader;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.CloseWorkOrders;
import io.paidan.contract.workorder.ClosingResult;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.Outcome;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

@PaidanServerTest
@Import(Given.class)
class ClosingIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestClock clock;

    @Autowired
    ForgottenOrders forgottenOrders;

    @Autowired
    JdbcTemplate database;

    ApiClient supervisor;

    @BeforeEach
    void a_supervisor() {
        given.company();
        supervisor = api.as("supervisor");
    }

    @Test
    void the_agent_confirms_after_calling_back_and_the_supervisor_closes() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.COMPLETED));

        move(api.as("agent"), order, WorkOrderStatus.CONFIRMED, 1, "called back, all works");
        move(supervisor, order, WorkOrderStatus.CLOSED, 2, null);

        var details = details(order);
        assertThat(details.order().status()).isEqualTo(WorkOrderStatus.CLOSED);
        assertThat(details.outcome()).isEqualTo(new Outcome(0, false));
        assertThat(details.history())
                .extracting(HistoryEntry::actor, HistoryEntry::to, HistoryEntry::reason)
                .containsExactly(
                        tuple("AGENT", "CONFIRMED", "called back, all works"), tuple("SUPERVISOR", "CLOSED", null));
    }

    @Test
    void a_history_says_with_what_it_was_done() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.COMPLETED));

        move(supervisor, order, WorkOrderStatus.CONFIRMED, 1, null);

        assertThat(details(order).history().getFirst().device()).startsWith("Java-http-client");
    }

    @Test
    void a_computer_with_a_chinese_name_is_called_by_it() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.COMPLETED));
        var console = "Paidan console · 前台-3 (Windows 11)";

        var reply = supervisor.send(supervisor
                .request("/api/work-orders/" + order + "/transitions")
                .header("Content-Type", "application/json")
                .header("User-Agent", DeviceHeader.write(console))
                .POST(BodyPublishers.ofString("{\"to\": \"CONFIRMED\", \"version\": 1}")));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(details(order).history().getFirst().device()).isEqualTo(console);
    }

    @Test
    void rework_is_counted_and_says_whose_visit_is_done_again() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.CONFIRMED));
        var li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        given.visit(aVisit(order, li).that(VisitStatus.DONE));

        move(supervisor, order, WorkOrderStatus.READY, 1, "still leaks");

        assertThat(details(order).outcome()).isEqualTo(new Outcome(1, false));
        assertThat(details(order).history())
                .extracting(HistoryEntry::subject, HistoryEntry::to, HistoryEntry::reason)
                .containsExactly(tuple("E01", "READY", "still leaks"));
    }

    @Test
    void the_agent_whom_the_customer_tells_that_it_still_leaks_sends_it_back_before_it_is_confirmed() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.COMPLETED));
        var agent = api.as("agent");

        move(agent, order, WorkOrderStatus.READY, 1, "still leaks");

        assertThat(details(order).order().status()).isEqualTo(WorkOrderStatus.READY);
        assertThat(details(order).outcome()).isEqualTo(new Outcome(1, false));
        assertThat(details(order).history())
                .extracting(HistoryEntry::actor, HistoryEntry::to, HistoryEntry::reason)
                .containsExactly(tuple("AGENT", "READY", "still leaks"));
    }

    @Test
    void of_many_orders_each_is_closed_or_refused_on_its_own() {
        var confirmed = given.order(aWorkOrder().that(WorkOrderStatus.CONFIRMED));
        var ready = given.order(aWorkOrder());
        var changed = given.order(aWorkOrder().that(WorkOrderStatus.CONFIRMED));
        var unknown = UUID.randomUUID();

        var results = close(supervisor, row(confirmed, 1), row(ready, 1), row(changed, 7), row(unknown, 1));

        assertThat(results)
                .extracting(
                        ClosingResult::id,
                        result -> result.problem() == null
                                ? null
                                : result.problem().code())
                .containsExactly(
                        tuple(confirmed, null),
                        tuple(ready, ProblemCode.TRANSITION_NOT_ALLOWED),
                        tuple(changed, ProblemCode.CONFLICT),
                        tuple(unknown, ProblemCode.NOT_FOUND));
        assertThat(details(confirmed).order().status()).isEqualTo(WorkOrderStatus.CLOSED);
        assertThat(details(changed).order().status()).isEqualTo(WorkOrderStatus.CONFIRMED);
    }

    @Test
    void a_dispatcher_does_not_close_in_bulk() {
        var reply = api.as("dispatcher").post("/api/work-orders/closings", new CloseWorkOrders(List.of()));

        assertThat(reply.code()).isEqualTo(ProblemCode.FORBIDDEN);
    }

    @Test
    void two_who_close_the_same_order_at_once_close_it_once() throws Exception {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.CONFIRMED));

        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<List<ClosingResult>> closing = () -> close(supervisor, row(order, 1));
            for (var done : threads.invokeAll(List.of(closing, closing))) {
                assertThat(done.get().getFirst().problem()).isNull();
            }
        }

        assertThat(details(order).history()).hasSize(1);
    }

    @Test
    void what_nobody_confirmed_for_a_week_is_closed_and_marked() {
        var old = given.order(aWorkOrder().that(WorkOrderStatus.COMPLETED));
        clock.advance(Duration.ofDays(2));
        var fresh = given.order(aWorkOrder().that(WorkOrderStatus.COMPLETED, clock.instant()));
        clock.advance(Duration.ofDays(5).plusSeconds(1));
        supervisor = api.as("supervisor");

        forgottenOrders.close();

        assertThat(details(old).order().status()).isEqualTo(WorkOrderStatus.CLOSED);
        assertThat(details(old).outcome().closedUnconfirmed()).isTrue();
        assertThat(details(old).history().getFirst())
                .extracting(HistoryEntry::actor, HistoryEntry::from, HistoryEntry::to, HistoryEntry::device)
                .containsExactly("Paidan", "COMPLETED", "CLOSED", null);
        assertThat(details(fresh).order().status()).isEqualTo(WorkOrderStatus.COMPLETED);
    }

    @Test
    void what_was_confirmed_and_nobody_closed_for_a_week_is_closed_without_that_mark() {
        var lying = given.order(aWorkOrder().that(WorkOrderStatus.CONFIRMED));
        var justConfirmed = given.order(aWorkOrder().that(WorkOrderStatus.COMPLETED));
        clock.advance(Duration.ofDays(6));
        move(api.as("agent"), justConfirmed, WorkOrderStatus.CONFIRMED, 1, null);
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        supervisor = api.as("supervisor");

        forgottenOrders.close();

        assertThat(details(lying).order().status()).isEqualTo(WorkOrderStatus.CLOSED);
        assertThat(details(lying).outcome().closedUnconfirmed()).isFalse();
        assertThat(details(lying).history())
                .extracting(HistoryEntry::actor, HistoryEntry::from, HistoryEntry::to)
                .containsExactly(tuple("Paidan", "CONFIRMED", "CLOSED"));
        assertThat(details(justConfirmed).order().status()).isEqualTo(WorkOrderStatus.CONFIRMED);

        clock.advance(Duration.ofDays(6));
        supervisor = api.as("supervisor");
        forgottenOrders.close();

        assertThat(details(justConfirmed).order().status()).isEqualTo(WorkOrderStatus.CLOSED);
        assertThat(details(justConfirmed).outcome().closedUnconfirmed()).isFalse();
    }

    @Test
    void the_days_are_those_of_the_companys_rules_whichever_server_changed_them() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.COMPLETED));
        assertThat(api.as("admin")
                        .put("/api/company-rules", new SaveCompanyRules(0, 3, 3, 15, 5, 15))
                        .status())
                .isEqualTo(200);
        clock.advance(Duration.ofDays(2));
        forgottenOrders.close();
        supervisor = api.as("supervisor");
        assertThat(details(order).order().status()).isEqualTo(WorkOrderStatus.COMPLETED);

        database.update("update server_setting set value = jsonb_set(value::jsonb, '{closingDays}', '1')::text"
                + " where name = 'company.rules'");
        forgottenOrders.close();

        assertThat(details(order).order().status()).isEqualTo(WorkOrderStatus.CLOSED);
        assertThat(details(order).outcome().closedUnconfirmed()).isTrue();
    }

    private static List<ClosingResult> close(ApiClient client, CloseWorkOrders.Row... rows) {
        return client.post("/api/work-orders/closings", new CloseWorkOrders(List.of(rows)))
                .as(new TypeReference<>() {});
    }

    private static CloseWorkOrders.Row row(UUID order, int version) {
        return new CloseWorkOrders.Row(order, version);
    }

    private static void move(ApiClient client, UUID order, WorkOrderStatus to, int version, String reason) {
        client.post("/api/work-orders/" + order + "/transitions", new TransitionWorkOrder(to, version, null, reason))
                .as(WorkOrderSummary.class);
    }

    private WorkOrderDetails details(UUID order) {
        return supervisor.get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
