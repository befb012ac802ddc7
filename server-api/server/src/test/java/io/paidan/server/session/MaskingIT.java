package io.paidan.server.session;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.feed.DispatchEvent.EngineerChanged;
import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.feed.Outbox;
import io.paidan.server.feed.SseClient;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which role is shown telephone numbers and addresses, wherever they come. */
@PaidanServerTest
@Import(Given.class)
class MaskingIT extends GivenCompany {

    private static final String PHONE = "+423 232 77 18";
    private static final String ADDRESS = "Städtle 1, Vaduz";
    private static final String ENGINEERS_PHONE = "+423 000 00 00";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Outbox outbox;

    @Autowired
    Engineers engineers;

    UUID open;
    UUID ended;
    UUID li;

    @BeforeEach
    void an_open_and_an_ended_order() {
        company.withUser("partner", Role.PARTNER, "oberland-nord");
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        open = given.order(aWorkOrder().from("王芳", PHONE).that(WorkOrderStatus.SCHEDULED));
        ended = given.order(aWorkOrder().from("王芳", PHONE).that(WorkOrderStatus.CLOSED));
        database.update("update work_order set raw_content = ?", "Call " + PHONE + ", " + ADDRESS);
        given.visit(aVisit(open, li));
        given.visit(aVisit(ended, li).that(VisitStatus.DONE));
    }

    @ParameterizedTest
    @CsvSource({
        "admin,        true,  true,  true",
        "supervisor,   true,  true,  true",
        "dispatcher,   true,  true,  true",
        "agent,        true,  true,  false",
        "storekeeper,  false, false, true",
        "e01,          true,  false, true",
        "partner,      true,  false, true",
    })
    void each_role_is_shown_what_it_needs(String username, boolean ofOpen, boolean ofEnded, boolean ofEngineer) {
        var client = api.as(username);
        for (var path : List.of("/api/board", "/api/work-orders", "/api/work-orders/" + open)) {
            assertThat(client.get(path).body().contains(PHONE)).as(path).isEqualTo(ofOpen);
            assertThat(client.get(path).body().contains(ADDRESS)).as(path).isEqualTo(ofOpen);
        }
        var details = client.get("/api/work-orders/" + ended).as(WorkOrderDetails.class);
        assertThat(details.order().phone()).isEqualTo(ofEnded ? PHONE : "***18");
        assertThat(details.order().address()).isEqualTo(ofEnded ? ADDRESS : "***");
        assertThat(details.rawContent()).isEqualTo(ofEnded ? "Call " + PHONE + ", " + ADDRESS : "***");
        assertThat(details.order().place().equals(Places.VADUZ)).isEqualTo(ofEnded);
        for (var path : List.of("/api/engineers", "/api/engineers/" + li, "/api/board")) {
            assertThat(client.get(path).body().contains(ENGINEERS_PHONE))
                    .as(path)
                    .isEqualTo(ofEngineer);
        }
    }

    @ParameterizedTest
    @CsvSource({"agent, true", "partner, true", "e01, false", "storekeeper, false"})
    void whoever_may_note_the_customers_word_is_shown_whom_to_call_until_it_is_noted(String username, boolean isShown) {
        database.update("update work_order set status = 'COMPLETED' where id = ?", ended);
        assertThat(phone(username)).isEqualTo(isShown ? PHONE : "***18");

        database.update("update work_order set status = 'CONFIRMED' where id = ?", ended);
        assertThat(phone(username)).isEqualTo(username.equals("agent") ? PHONE : "***18");
    }

    private String phone(String username) {
        return api.as(username)
                .get("/api/work-orders/" + ended)
                .as(WorkOrderDetails.class)
                .order()
                .phone();
    }

    @Test
    void the_feed_masks_what_the_answers_mask(@Autowired PlatformTransactionManager transactions) {
        var order = api.as("admin")
                .get("/api/work-orders/" + open)
                .as(WorkOrderDetails.class)
                .order();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.append("oberland", "oberland-nord", new WorkOrderStatusChanged(order, order.status(), null), "T");
            outbox.append("oberland", "oberland-nord", new EngineerChanged(engineers.getInRegion(li, "oberland")), "T");
        });
        for (var username : List.of("storekeeper", "agent", "dispatcher")) {
            try (var console = new SseClient(api.as(username), "/api/events?from=oberland:0")) {
                await().atMost(SOON).until(() -> console.heard("feed").size() == 2);
                var text = console.heard("feed").toString();
                assertThat(text.contains(PHONE)).as(username).isEqualTo(!username.equals("storekeeper"));
                assertThat(text.contains(ADDRESS)).as(username).isEqualTo(!username.equals("storekeeper"));
                assertThat(text.contains(ENGINEERS_PHONE)).as(username).isEqualTo(!username.equals("agent"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"dispatcher, true", "partner, true", "e01, true", "agent, false", "storekeeper, false"})
    void where_an_engineer_lives_is_shown_to_whom_it_concerns(String username, boolean isShown) {
        var exact = String.valueOf(Places.SCHAAN.lat());
        for (var path : List.of("/api/engineers", "/api/engineers/" + li)) {
            assertThat(api.as(username).get(path).body().contains("\"homePosition\":{\"lat\":" + exact))
                    .as(path)
                    .isEqualTo(isShown);
        }
    }

    @Test
    void nobody_finds_by_searching_what_he_is_not_shown() {
        var path = "/api/work-orders?q=232%2077";
        assertThat(api.as("agent").get(path).as(WorkOrderPage.class).orders()).hasSize(2);
        assertThat(api.as("storekeeper").get(path).as(WorkOrderPage.class).orders())
                .isEmpty();
        assertThat(api.as("storekeeper")
                        .get("/api/work-orders?q=leaks")
                        .as(WorkOrderPage.class)
                        .orders())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "agent,       true,  true",
        "e01,         true,  false",
        "partner,     true,  false",
        "storekeeper, false, false",
    })
    void the_places_of_photographs_and_arrivals_tell_as_much_as_the_order_does(
            String username, boolean ofOpen, boolean ofEnded) {
        photographed(open);
        photographed(ended);

        assertThat(saysWhere(username, open)).containsOnly(ofOpen);
        assertThat(saysWhere(username, ended)).containsOnly(ofEnded);
    }

    @Test
    void an_engineer_is_shown_no_places_of_an_order_that_he_gave_back() {
        photographed(open);
        database.update("update visit set status = 'DECLINED' where engineer_id = ?", li);

        assertThat(saysWhere("e01", open)).containsOnly(false);
    }

    /** With a photograph and an arrival at its door. */
    private void photographed(UUID order) {
        var photograph = "/api/work-orders/%s/attachments/%s?name=door.txt&lat=47.14105&lon=9.52093"
                .formatted(order, UUID.randomUUID());
        var admin = api.as("admin");
        assertThat(admin.send(admin.request(photograph).PUT(BodyPublishers.ofString("a door")))
                        .status())
                .isEqualTo(201);
        database.update("""
                insert into history (region, work_order_id, at, actor, kind, lat, lon)
                values ('oberland', ?, now(), 'E01', 'VisitStatusChanged', 47.14105, 9.52093)
                """, order);
    }

    private List<Boolean> saysWhere(String username, UUID order) {
        return List.of("/api/work-orders/" + order, "/api/work-orders/" + order + "/attachments").stream()
                .map(path -> api.as(username).get(path).body().contains("47.14105"))
                .toList();
    }
}
