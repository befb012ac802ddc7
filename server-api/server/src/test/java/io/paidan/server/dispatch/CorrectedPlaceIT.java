package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.WorkOrderCorrected;
import io.paidan.contract.feed.DispatchEvent.WorkOrderLeft;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.feed.SseClient;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of an order, and of who has it, when it lies elsewhere than was noted. */
@PaidanServerTest
@Import(Given.class)
class CorrectedPlaceIT extends CorrectedOrders {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    TestClock clock;

    @Autowired
    HeldNotices notices;

    @Autowired
    JsonMapper json;

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

    private VisitSummary assign(WorkOrderSummary order) {
        var command = new AssignVisit(UUID.randomUUID(), li, order.version(), null, null);
        return api.as("dispatcher")
                .post("/api/work-orders/" + order.id() + "/visits", command)
                .as(VisitSummary.class);
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
}
