package io.paidan.server.workorder;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.LinkedOrder;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A customer calls again about what was closed. */
@PaidanServerTest
@Import(Given.class)
class ReworkIT extends GivenCompany {

    ApiClient agent;
    UUID first;

    @BeforeEach
    void a_closed_order() {
        database.update("insert into order_counter (region, day, last) values ('oberland', '2026-03-21', 100)");
        agent = api.as("agent");
        first = given.order(aWorkOrder().that(WorkOrderStatus.CLOSED));
    }

    @Test
    void both_orders_name_each_other_and_the_first_counts_it() {
        var again = agent.post("/api/work-orders", asking(first)).as(WorkOrderSummary.class);

        assertThat(details(again.id()).reworkOf()).extracting(LinkedOrder::id).isEqualTo(first);
        assertThat(details(first).reworks())
                .extracting(LinkedOrder::id, LinkedOrder::number, LinkedOrder::status)
                .containsExactly(tuple(again.id(), again.number(), WorkOrderStatus.READY));
        assertThat(details(first).outcome().reworks()).isEqualTo(1);
        assertThat(details(first).history())
                .extracting(HistoryEntry::kind, HistoryEntry::actor, HistoryEntry::subject)
                .containsExactly(tuple("ReworkOrdered", "AGENT", again.number()));
        assertThat(details(again.id()).history().getFirst())
                .extracting(HistoryEntry::kind, HistoryEntry::subject)
                .containsExactly("WorkOrderCreated", details(first).order().number());
    }

    @Test
    void the_same_request_sent_twice_is_counted_once() {
        var request = asking(first);
        agent.post("/api/work-orders", request);
        agent.post("/api/work-orders", request);

        assertThat(details(first).reworks()).hasSize(1);
    }

    @Test
    void only_what_is_closed_is_done_again_by_a_new_order() {
        var completed = given.order(aWorkOrder().that(WorkOrderStatus.COMPLETED));

        refused(agent.in(Locale.SIMPLIFIED_CHINESE).post("/api/work-orders", asking(completed)), "退回返工");
    }

    @Test
    void another_customers_order_is_not_done_again() {
        var others = given.order(aWorkOrder().from("李雷", "+423 999 99 99").that(WorkOrderStatus.CLOSED));

        refused(agent.post("/api/work-orders", asking(others)), "another customer");
    }

    @Test
    void the_telephone_number_may_be_written_another_way() {
        var written = given.order(aWorkOrder().from("王芳", "(+423) 232-1010").that(WorkOrderStatus.CLOSED));

        assertThat(agent.post("/api/work-orders", asking(written)).status()).isEqualTo(201);
    }

    @Test
    void a_rework_lies_in_the_region_of_the_first() {
        refused(agent.post("/api/work-orders", asking(first, Places.ESCHEN)), "another region");
    }

    @Test
    void an_order_nobody_knows_and_one_of_others_are_refused_alike() {
        company.withUser("south", Role.AGENT, "oberland-sued");

        refused(agent.post("/api/work-orders", asking(UUID.randomUUID())), "that you can see");
        refused(api.as("south").post("/api/work-orders", asking(first, Places.TRIESEN)), "that you can see");
    }

    private static void refused(ApiReply reply, String because) {
        assertThat(reply.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(reply.problem().errors()).extracting(FieldProblem::field).containsExactly("reworkOf");
        assertThat(reply.problem().errors().getFirst().message()).contains(because);
    }

    private static CreateWorkOrder asking(UUID reworkOf) {
        return asking(reworkOf, Places.VADUZ);
    }

    private static CreateWorkOrder asking(UUID reworkOf, GeoPoint place) {
        return new CreateWorkOrder(
                UUID.randomUUID(),
                Given.TEMPLATE,
                Channel.PHONE,
                null,
                "Leaks again",
                null,
                "王芳",
                "+423 232 10 10",
                "Städtle 1, Vaduz",
                place,
                null,
                reworkOf,
                null);
    }

    private WorkOrderDetails details(UUID order) {
        return agent.get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
