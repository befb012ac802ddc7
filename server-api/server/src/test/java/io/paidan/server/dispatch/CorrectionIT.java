package io.paidan.server.dispatch;

import static io.paidan.server.given.Requests.request;
import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditPage;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.WorkOrderCorrected;
import io.paidan.contract.feed.DispatchEvent.WorkOrderLeft;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.feed.SseClient;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was noted wrong when the order was taken is put right. */
@PaidanServerTest
@Import(Given.class)
class CorrectionIT {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String PHONE = "+423 232 99 99";

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JsonMapper json;

    @Autowired
    HeldNotices notices;

    @Autowired
    TestClock clock;

    UUID li;

    @BeforeEach
    void an_engineer() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
    }

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
    void an_order_follows_its_place_to_another_territory_and_leaves_those_who_lose_sight_of_it() {
        company.withUser("north", Role.DISPATCHER, "oberland-nord");
        var order = create();
        try (var north = new SseClient(api.as("north"), "/api/events?from=oberland:0")) {
            var corrected = send("agent", order.id(), place(Places.TRIESEN, order.version()))
                    .as(WorkOrderSummary.class);

            assertThat(corrected.territory()).isEqualTo("oberland-sued");
            await().atMost(SOON).until(() -> events(north).contains(new WorkOrderLeft(order.id())));
            assertThat(events(north)).noneMatch(WorkOrderCorrected.class::isInstance);
        }
        assertThat(api.as("north").get("/api/work-orders/" + order.id()).status())
                .isEqualTo(404);
    }

    @Test
    void an_order_that_was_given_to_a_territory_by_hand_stays_there_wherever_it_lies() {
        var order = create();
        database.update("update work_order set territory = 'oberland-sued' where id = ?", order.id());

        var corrected = send("dispatcher", order.id(), place(Places.SCHAAN, order.version()))
                .as(WorkOrderSummary.class);

        assertThat(corrected.territory()).isEqualTo("oberland-sued");
        assertThat(corrected.place()).isEqualTo(Places.SCHAAN);
    }

    @Test
    void a_planned_visit_keeps_its_time_and_its_engineer_is_told_once_he_knows_of_it() {
        var visit = assign(create());
        send("agent", visit.workOrderId(), phone("+423 1111", version(visit)));
        assertThat(told(visit.workOrderId()))
                .as("he was not told of the visit yet")
                .isEmpty();
        clock.advance(Duration.ofMinutes(2));
        notices.tellSome();
        await().untilAsserted(() -> assertThat(details(visit.workOrderId()).visits())
                .extracting(VisitSummary::status)
                .containsExactly(VisitStatus.NOTIFIED));

        send("agent", visit.workOrderId(), place(Places.SCHAAN, version(visit)));

        assertThat(details(visit.workOrderId()).visits())
                .extracting(VisitSummary::plannedStart, VisitSummary::status)
                .containsExactly(tuple(visit.plannedStart(), VisitStatus.NOTIFIED));
        assertThat(told(visit.workOrderId())).containsExactly("E01");
        try (var engineer = new SseClient(api.as("e01"), "/api/events?from=oberland:0")) {
            await().atMost(SOON).until(() -> events(engineer).stream().anyMatch(WorkOrderCorrected.class::isInstance));
        }
    }

    @Test
    void nobody_has_the_place_moved_away_while_he_is_on_his_way_to_it() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(order, li).that(VisitStatus.EN_ROUTE));

        assertThat(send("dispatcher", order, place(Places.SCHAAN, 1)).code())
                .isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        assertThat(send("dispatcher", order, phone(PHONE, 1)).status()).isEqualTo(200);
    }

    @Test
    void an_order_that_somebody_has_goes_to_no_other_territory() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(order, li));

        var refused = send("dispatcher", order, place(Places.TRIESEN, 1)).problem();

        assertThat(refused.code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        assertThat(refused.detail()).contains("E01");
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

    private static CorrectWorkOrder phone(String phone, int version) {
        return new CorrectWorkOrder(null, phone, null, null, null, version);
    }

    private static CorrectWorkOrder place(GeoPoint place, int version) {
        return new CorrectWorkOrder(null, null, null, place, null, version);
    }

    private WorkOrderSummary create() {
        return api.as("agent").post("/api/work-orders", request(Places.VADUZ)).as(WorkOrderSummary.class);
    }

    private VisitSummary assign(WorkOrderSummary order) {
        var command = new AssignVisit(UUID.randomUUID(), li, order.version(), null, null);
        return api.as("dispatcher")
                .post("/api/work-orders/" + order.id() + "/visits", command)
                .as(VisitSummary.class);
    }

    private int version(VisitSummary visit) {
        return details(visit.workOrderId()).order().version();
    }

    private ApiReply send(String who, UUID order, CorrectWorkOrder command) {
        return api.as(who).post("/api/work-orders/" + order + "/correction", command);
    }

    private List<String> wrong(WorkOrderSummary order, CorrectWorkOrder command) {
        return send("agent", order.id(), command).problem().errors().stream()
                .map(FieldProblem::field)
                .toList();
    }

    private List<String> told(UUID order) {
        return api
                .as("dispatcher")
                .get("/api/work-orders/" + order + "/notices")
                .as(new TypeReference<List<NoticeSummary>>() {})
                .stream()
                .filter(notice -> notice.event() == NoticeEvent.ORDER_CORRECTED)
                .map(NoticeSummary::recipient)
                .toList();
    }

    private List<DispatchEvent> events(SseClient console) {
        return console.messages(json).stream().map(FeedMessage::event).toList();
    }

    private WorkOrderDetails details(UUID order) {
        return api.as("supervisor").get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
