package io.paidan.server.dispatch;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditPage;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Import;

/** What was noted wrong when the order was taken is put right. */
@PaidanServerTest
@Import(Given.class)
class CorrectionIT extends CorrectedOrders {

    @Test
    void everything_that_was_noted_can_be_put_right_and_the_history_says_what_it_was() {
        var order = create();

        var command = new CorrectWorkOrder(
                " 李芳 ", PHONE, "Landstrasse 8, Schaan", Places.SCHAAN, "Ring at the back door.", order.version());
        var corrected = send("agent", order.id(), command).as(WorkOrderSummary.class);

        assertThat(corrected)
                .extracting(
                        WorkOrderSummary::customerName,
                        WorkOrderSummary::phone,
                        WorkOrderSummary::address,
                        WorkOrderSummary::place,
                        WorkOrderSummary::dueAt,
                        WorkOrderSummary::version)
                .containsExactly(
                        "李芳", PHONE, "Landstrasse 8, Schaan", Places.SCHAAN, order.dueAt(), order.version() + 1);
        var details = details(order.id());
        assertThat(details.description()).isEqualTo("Ring at the back door.");
        assertThat(details.history())
                .filteredOn(entry -> entry.kind().equals("WorkOrderCorrected"))
                .extracting(HistoryEntry::actor, HistoryEntry::subject, HistoryEntry::from, HistoryEntry::to)
                .containsExactly(
                        tuple("AGENT", "CUSTOMER", "王芳", "李芳"),
                        tuple("AGENT", "PHONE", "+423 232 10 10", PHONE),
                        tuple("AGENT", "ADDRESS", "Städtle 1, Vaduz", "Landstrasse 8, Schaan"),
                        tuple("AGENT", "PLACE", "47.14100, 9.52090", "47.16510, 9.50870"),
                        tuple(
                                "AGENT",
                                "DESCRIPTION",
                                "Since this morning.\nPlease ring twice.",
                                "Ring at the back door."));
        assertThat(api.as("agent")
                        .get("/api/work-orders?q=232%2099")
                        .as(WorkOrderPage.class)
                        .orders())
                .extracting(WorkOrderSummary::id)
                .containsExactly(order.id());
    }

    @Test
    void with_another_number_the_order_is_of_the_customer_who_has_it_or_of_none() {
        customer("王芳", "+423 232 10 10", UUID.randomUUID());
        var theirs = customer("李芳", PHONE, li);
        var order = create();
        assertThat(order.blockedEngineerIds()).hasSize(1).doesNotContain(li);

        var corrected = send("agent", order.id(), phone(PHONE, order.version())).as(WorkOrderSummary.class);

        assertThat(corrected.blockedEngineerIds()).containsExactly(li);
        assertThat(customerOf(order.id())).isEqualTo(theirs);
        var address = new CorrectWorkOrder(null, null, "Städtle 2, Vaduz", null, null, corrected.version());
        var same = send("agent", order.id(), address).as(WorkOrderSummary.class);
        assertThat(customerOf(order.id())).as("who only moved").isEqualTo(theirs);
        send("agent", order.id(), phone("+423 1111", same.version()));
        assertThat(customerOf(order.id())).as("whom nobody knows").isNull();
    }

    @Test
    void the_number_of_somebody_who_does_not_want_the_planned_engineer_is_not_taken_before_he_is_withdrawn() {
        customer("李芳", PHONE, li);
        var order = create();
        var visit = api.as("dispatcher")
                .post(
                        "/api/work-orders/" + order.id() + "/visits",
                        new AssignVisit(UUID.randomUUID(), li, order.version(), null, null, null))
                .as(VisitSummary.class);

        var refusal = send("agent", order.id(), phone(PHONE, version(visit)));

        assertThat(refusal.code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        assertThat(refusal.problem().detail()).contains("E01", order.number());
        assertThat(details(order.id()).order().phone()).isEqualTo(order.phone());
    }

    @Test
    void a_partner_gets_no_customer_by_a_number_he_guesses() {
        customer("李芳", PHONE, li);
        database.update("update territory set kind = 'PARTNER' where id = 'oberland-nord'");
        company.withUser("partner", Role.PARTNER, "oberland-nord");
        var order = create();

        send("partner", order.id(), phone(PHONE, order.version()));

        assertThat(details(order.id()).order().phone()).isEqualTo(PHONE);
        assertThat(customerOf(order.id())).isNull();
        var byNumber = "/api/customers?phone=" + PHONE.replace("+", "%2B").replace(" ", "%20");
        assertThat(api.as("partner").get(byNumber).body()).doesNotContain("李芳");
    }

    @Test
    void what_is_left_out_stays_and_saying_it_again_changes_nothing() {
        var order = create();
        var command = phone(PHONE, order.version());
        var corrected = send("dispatcher", order.id(), command).as(WorkOrderSummary.class);

        var again = send("dispatcher", order.id(), command).as(WorkOrderSummary.class);

        assertThat(again.version()).isEqualTo(corrected.version());
        assertThat(again.address()).isEqualTo(order.address());
        assertThat(details(order.id()).description()).isEqualTo("Since this morning.\nPlease ring twice.");
        send("dispatcher", order.id(), new CorrectWorkOrder(null, null, null, null, " ", again.version()));
        assertThat(details(order.id()).description()).isNull();
    }

    @Test
    void who_looked_at_an_older_one_is_told_who_was_faster() {
        var order = create();
        send("supervisor", order.id(), phone(PHONE, order.version()));

        var refused =
                send("agent", order.id(), phone("+423 1111", order.version())).problem();

        assertThat(refused.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(refused.detail()).contains("supervisor", order.number());
    }

    @ParameterizedTest
    @EnumSource(
            value = WorkOrderStatus.class,
            names = {"CLOSED", "CANCELLED"})
    void what_is_over_stays_as_it_was_noted(WorkOrderStatus status) {
        var order = given.order(aWorkOrder().that(status));

        assertThat(send("supervisor", order, phone(PHONE, 1)).code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
    }

    @Test
    void nothing_is_noted_again_of_whose_data_were_erased() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.COMPLETED));
        database.update("update work_order set anonymised_at = now() where id = ?", order);

        var refused = send("supervisor", order, phone(PHONE, 1)).problem();

        assertThat(refused.code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        assertThat(refused.detail()).contains("erased");
    }

    @Test
    void what_is_wrong_is_said_with_its_field() {
        var order = create();

        assertThat(wrong(order, new CorrectWorkOrder(" ", "call me", "x".repeat(201), null, "x".repeat(4_001), 1)))
                .contains("customerName", "phone", "address", "description");
        assertThat(send("agent", order.id(), place(Places.BREGENZ, order.version()))
                        .code())
                .isEqualTo(ProblemCode.OUTSIDE_REGION);
        assertThat(send("agent", order.id(), place(Places.MOUNTAIN, order.version()))
                        .code())
                .isEqualTo(ProblemCode.OUTSIDE_REGION);
        assertThat(send("agent", order.id(), place(Places.ESCHEN, order.version()))
                        .code())
                .isEqualTo(ProblemCode.OUTSIDE_REGION);
    }

    @Test
    void notes_that_the_template_asks_for_are_not_taken_away() {
        database.update("update service_template set required_fields = '[\"DESCRIPTION\"]'");
        var order = create();

        assertThat(wrong(order, new CorrectWorkOrder(null, null, null, null, "", order.version())))
                .containsExactly("description");
    }

    @Test
    void only_the_desk_corrects_and_only_its_own_orders() {
        company.withUser("west", Role.DISPATCHER, "unterland-west");
        var order = create();

        assertThat(send("e01", order.id(), phone(PHONE, 1)).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(send("storekeeper", order.id(), phone(PHONE, 1)).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(send("west", order.id(), phone(PHONE, 1)).code()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void who_is_not_shown_the_customer_does_not_read_what_was_noted_before() {
        var order = create();
        send("agent", order.id(), new CorrectWorkOrder("李芳", PHONE, "Landstrasse 8", Places.SCHAAN, null, 1));

        assertThat(api.as("storekeeper").get("/api/work-orders/" + order.id()).body())
                .contains("李芳")
                .doesNotContain(PHONE, "+423 232 10 10", "Landstrasse", "Städtle", "47.165", "47.14100");
    }

    @Test
    void what_was_noted_before_goes_when_the_personal_data_are_erased() {
        var order = create();
        send("agent", order.id(), phone(PHONE, 1));
        database.update("update work_order set status = 'CLOSED', ended_at = now() - interval '9 years'");
        var customer = UUID.randomUUID();
        database.update("""
                insert into customer (region, id, number, name, phone, address, lat, lon)
                values ('oberland', ?, 'K-1', '王芳', '+423 232 10 10', 'Städtle 1', 47.1, 9.5)
                """, customer);
        database.update("update work_order set customer_id = ?", customer);

        api.as("admin").post("/api/setup/customers/" + customer + "/erasure", Map.of());

        assertThat(details(order.id()).history())
                .filteredOn(entry -> entry.kind().equals("WorkOrderCorrected"))
                .extracting(HistoryEntry::subject, HistoryEntry::from, HistoryEntry::to)
                .containsExactly(tuple("PHONE", null, null));
    }

    @Test
    void the_log_says_who_corrected_which_order() {
        var order = create();
        send("agent", order.id(), phone(PHONE, 1));

        assertThat(api.as("admin").get("/api/setup/audit").as(AuditPage.class).lines())
                .filteredOn(line -> line.act() == AuditAct.ORDER_CORRECTED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.toString())
                            .contains("AGENT", order.number())
                            .doesNotContain(PHONE);
                });
    }

    private UUID customer(String name, String phone, UUID blocked) {
        var id = UUID.randomUUID();
        database.update("""
                insert into customer (region, id, number, name, phone, address, lat, lon, blocked_engineer_ids)
                values ('oberland', ?, ?, ?, ?, 'Städtle 1', 47.1, 9.5, array[?]::uuid[])
                """, id, phone, name, phone, blocked);
        return id;
    }

    private UUID customerOf(UUID order) {
        return database.queryForObject("select customer_id from work_order where id = ?", UUID.class, order);
    }

    private List<String> wrong(WorkOrderSummary order, CorrectWorkOrder command) {
        return send("agent", order.id(), command).problem().errors().stream()
                .map(FieldProblem::field)
                .toList();
    }
}
