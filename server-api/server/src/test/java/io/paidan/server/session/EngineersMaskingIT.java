package io.paidan.server.session;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.GrabOffer;
import io.paidan.contract.dispatch.GrabOrder;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.feed.SseClient;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

/** An engineer is shown the customers to whom he goes or went, and no others. */
@PaidanServerTest
@Import(Given.class)
class EngineersMaskingIT {

    private static final String PHONE = "+423 232 77 18";
    private static final String ADDRESS = "Städtle 1, Vaduz";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    UUID li;

    @BeforeEach
    void two_engineers() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        given.engineer("e02", "oberland-nord", Places.VADUZ);
    }

    @ParameterizedTest
    @EnumSource(VisitStatus.class)
    void an_open_order_shows_him_its_customer_while_he_goes_there_or_was_there(VisitStatus status) {
        var order = given.order(aWorkOrder().from("王芳", PHONE).that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(order, li).that(status));

        for (var path : List.of("/api/work-orders", "/api/work-orders/" + order)) {
            var told = api.as("e01").get(path).body();
            assertThat(told.contains(PHONE)).as(path).isEqualTo(status.isShown());
            assertThat(told.contains(ADDRESS)).as(path).isEqualTo(status.isShown());
        }
        assertThat(api.as("dispatcher").get("/api/work-orders/" + order).body()).contains(PHONE);
    }

    @Test
    void the_message_that_a_visit_came_to_nothing_tells_him_no_more_of_the_customer() {
        var order = given.order(aWorkOrder().from("王芳", PHONE).that(WorkOrderStatus.SCHEDULED));
        var visit = given.visit(aVisit(order, li).that(VisitStatus.NOTIFIED));
        try (var phone = new SseClient(api.as("e01"), "/api/events?from=oberland:0")) {
            var declined = api.as("e01")
                    .post(
                            "/api/visits/" + visit + "/transitions",
                            new TransitionVisit(VisitStatus.DECLINED, 1, "Puncture", null));
            assertThat(declined.status()).isEqualTo(200);

            await().atMost(SOON).until(() -> heard(phone, "VisitStatusChanged"));
            assertThat(phone.heard("feed").toString()).contains("***18").doesNotContain(PHONE, ADDRESS);
        }
    }

    @Test
    void what_is_offered_tells_about_where_it_is_until_it_is_his() {
        try (var phone = new SseClient(api.as("e01"), "/api/events?from=oberland:0")) {
            var order = offered();
            for (var username : List.of("e01", "e02")) {
                assertMasked(pool(username).getFirst().order());
            }

            assertThat(api.as("e02")
                            .post("/api/work-orders/" + order + "/grabs", new GrabOrder(UUID.randomUUID(), null))
                            .status())
                    .isEqualTo(200);

            assertThat(api.as("e02")
                            .get("/api/work-orders/" + order)
                            .as(WorkOrderDetails.class)
                            .order()
                            .phone())
                    .isEqualTo(PHONE);
            assertThat(pool("e01").getFirst().takenBy()).isEqualTo("E02");
            assertMasked(pool("e01").getFirst().order());
            await().atMost(SOON).until(() -> heard(phone, "OfferTaken"));
            assertThat(phone.heard("feed").toString()).contains("OrderOffered").doesNotContain(PHONE, ADDRESS);
        }
    }

    @Test
    void words_about_an_offer_do_not_name_the_customer_s_address() {
        offered();

        await().atMost(SOON).until(() -> !told("e01").isEmpty());
        assertThat(told("e01").toString()).doesNotContain(PHONE, ADDRESS);
    }

    private static void assertMasked(WorkOrderSummary order) {
        assertThat(order.phone()).isEqualTo("***18");
        assertThat(order.address()).isEqualTo("***");
        assertThat(order.place()).isEqualTo(Masking.place(Places.VADUZ));
    }

    private UUID offered() {
        var order = given.order(aWorkOrder().from("王芳", PHONE).that(WorkOrderStatus.READY));
        var set = new SetDispatch(DispatchMode.GRAB, null, 1);
        assertThat(api.as("dispatcher")
                        .post("/api/work-orders/" + order + "/dispatch", set)
                        .status())
                .isEqualTo(200);
        await().atMost(SOON).until(() -> !pool("e01").isEmpty());
        return order;
    }

    private List<GrabOffer> pool(String username) {
        return api.as(username).get("/api/grab-pool").as(new TypeReference<List<GrabOffer>>() {});
    }

    private List<NoticeSummary> told(String username) {
        return api.as(username).get("/api/notices").as(new TypeReference<List<NoticeSummary>>() {});
    }

    private static boolean heard(SseClient phone, String type) {
        return phone.heard("feed").stream()
                .anyMatch(message -> message.toString().contains(type));
    }
}
