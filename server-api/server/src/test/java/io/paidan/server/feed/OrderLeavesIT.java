package io.paidan.server.feed;

import static io.paidan.server.given.Requests.request;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.board.Board;
import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.DispatchChanged;
import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.DispatchEvent.WorkOrderLeft;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.presence.Attention;
import io.paidan.contract.presence.ReportPresence;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** An order that goes to another territory leaves the open consoles of those who no longer see it. */
@PaidanServerTest
@Import(Given.class)
class OrderLeavesIT extends GivenCompany {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String FROM_THE_BEGINNING = "/api/events?from=oberland:0";

    @Autowired
    JsonMapper json;

    @BeforeEach
    void an_outlet_in_the_north_and_a_partner_in_the_south() {
        company.withUser("north", Role.DISPATCHER, "oberland-nord");
        company.withUser("south", Role.PARTNER, "oberland-sued");
    }

    @Test
    void who_loses_an_order_is_told_its_id_and_nothing_else() {
        var order = create();
        try (var north = new SseClient(api.as("north"), "/api/events")) {
            await().atMost(SOON).until(() -> !north.heard("hello").isEmpty());
            forward(order, "oberland-sued");
            await().atMost(SOON).until(() -> events(north).contains(new WorkOrderLeft(order.id())));

            assertThat(north.heard("feed").getLast().data())
                    .doesNotContain(order.number(), order.title(), order.phone(), order.address(), "oberland-sued");
        }
        assertThat(api.as("north").get("/api/work-orders/" + order.id()).status())
                .isEqualTo(404);
        assertThat(api.as("north").get("/api/board").as(Board.class).orders()).isEmpty();
    }

    @Test
    void who_gets_it_is_told_of_it_with_its_clock_and_never_that_it_left() {
        var order = create();
        try (var south = new SseClient(api.as("south"), FROM_THE_BEGINNING);
                var head = new SseClient(api.as("dispatcher"), FROM_THE_BEGINNING)) {
            forward(order, "oberland-sued");

            await().atMost(SOON).until(() -> events(south).stream().anyMatch(SlaChanged.class::isInstance));
            assertThat(events(south))
                    .anyMatch(DispatchChanged.class::isInstance)
                    .noneMatch(WorkOrderLeft.class::isInstance);
            await().atMost(SOON).until(() -> events(head).stream().anyMatch(DispatchChanged.class::isInstance));
            assertThat(events(head)).noneMatch(WorkOrderLeft.class::isInstance);
        }
    }

    @Test
    void an_order_forwarded_within_ones_territory_leaves_nobody() {
        var order = create();

        forward(order, "oberland-nord");

        try (var north = new SseClient(api.as("north"), FROM_THE_BEGINNING)) {
            await().atMost(SOON).until(() -> events(north).stream().anyMatch(DispatchChanged.class::isInstance));
            assertThat(events(north)).noneMatch(WorkOrderLeft.class::isInstance);
        }
    }

    @Test
    void an_order_that_stands_in_the_region_itself_is_told_only_to_who_sees_all_of_the_region() {
        var order = given.order(aWorkOrder());
        database.update("update work_order set territory = 'oberland' where id = ?", order);
        try (var north = new SseClient(api.as("north"), FROM_THE_BEGINNING);
                var head = new SseClient(api.as("dispatcher"), FROM_THE_BEGINNING)) {
            await().atMost(SOON).until(() -> !north.heard("hello").isEmpty());
            api.as("supervisor").post("/api/presence", new ReportPresence(order, Attention.LOOKING));
            var changed = new SetDispatch(DispatchMode.REVIEW, null, 1);
            assertThat(api.as("supervisor")
                            .post("/api/work-orders/" + order + "/dispatch", changed)
                            .status())
                    .isEqualTo(200);
            var own = given.order(aWorkOrder());
            api.as("supervisor").post("/api/work-orders/" + own + "/dispatch", changed);
            api.as("supervisor").post("/api/presence", new ReportPresence(own, Attention.LOOKING));

            await().atMost(SOON).until(() -> about(head, order) && about(north, own));
            await().atMost(SOON).until(() -> !north.heard("presence").isEmpty());
            assertThat(north.heard().toString()).doesNotContain(order.toString());
        }
    }

    private static boolean about(SseClient console, UUID order) {
        return console.heard("feed").toString().contains(order.toString());
    }

    private List<DispatchEvent> events(SseClient console) {
        return console.messages(json).stream().map(FeedMessage::event).toList();
    }

    private WorkOrderSummary create() {
        return api.as("agent").post("/api/work-orders", request(Places.SCHAAN)).as(WorkOrderSummary.class);
    }

    private void forward(WorkOrderSummary order, String to) {
        var command = new SetDispatch(DispatchMode.FORWARD, to, order.version());
        assertThat(api.as("dispatcher")
                        .post("/api/work-orders/" + order.id() + "/dispatch", command)
                        .status())
                .isEqualTo(200);
    }
}
