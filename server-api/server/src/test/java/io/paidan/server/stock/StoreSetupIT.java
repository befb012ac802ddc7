package io.paidan.server.stock;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditPage;
import io.paidan.contract.feed.DispatchEvent.StoreChanged;
import io.paidan.contract.feed.DispatchEvent.StoreRemoved;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.stock.CountStock;
import io.paidan.contract.stock.SaveStore;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.contract.stock.StoreDetails;
import io.paidan.contract.stock.StoreKind;
import io.paidan.server.feed.SseClient;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.given.VisitBuilder;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@PaidanServerTest
@Import(Given.class)
class StoreSetupIT extends GivenCompany {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    JsonMapper json;

    final UUID id = UUID.randomUUID();
    final UUID valve = UUID.randomUUID();
    UUID li;
    UUID west;

    @BeforeEach
    void a_company_with_a_part_and_no_stores() {
        company.withUser("north", Role.STOREKEEPER, "oberland-nord");
        company.withUser("south", Role.SUPERVISOR, "oberland-sued");
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        west = given.engineer("w01", "unterland-west", Places.ESCHEN);
        database.update("insert into part values (?, '4711', 'Valve', '阀门', 'heater', 'piece')", valve);
    }

    @Test
    void a_store_is_made_changed_and_heard_of_and_nothing_is_said_when_nothing_changes() {
        try (var console = new SseClient(api.as("north"), "/api/events")) {
            await().atMost(SOON).until(() -> !console.heard("hello").isEmpty());
            var admin = api.as("admin");
            var made = put(admin, id, outlet(0, "Schaan", "oberland-nord"));
            assertThat(made.status()).isEqualTo(201);
            assertThat(made.as(StoreDetails.class))
                    .extracting(StoreDetails::region, StoreDetails::territory, StoreDetails::version)
                    .containsExactly("oberland", "oberland-nord", 1);
            assertThat(put(admin, id, outlet(0, "Schaan", "oberland-nord")).status())
                    .isEqualTo(200);
            assertThat(put(admin, id, outlet(1, "Schaan depot", "oberland-nord"))
                            .status())
                    .isEqualTo(200);

            await().atMost(SOON).until(() -> console.messages(json).size() == 2);
            assertThat(console.messages(json))
                    .extracting(FeedMessage::event)
                    .containsExactly(
                            new StoreChanged(shown("Schaan"), List.of()),
                            new StoreChanged(shown("Schaan depot"), List.of()));
        }
        assertThat(list("north")).extracting(StoreDetails::name).containsExactly("Schaan depot");
        assertThat(api.as("admin")
                        .get("/api/setup/audit?act=STORE_CHANGED")
                        .as(AuditPage.class)
                        .lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.act()).isEqualTo(AuditAct.STORE_CHANGED));
    }

    private Store shown(String name) {
        return new Store(id, "oberland", StoreKind.OUTLET, name, null, Places.SCHAAN);
    }

    @Test
    void the_second_of_two_people_is_told_who_changed_what() {
        put(api.as("admin"), id, outlet(0, "Schaan", "oberland-nord"));
        put(api.as("admin"), id, outlet(1, "Schaan depot", "oberland-nord"));

        var second = put(api.as("north"), id, outlet(1, "Depot of Schaan", "oberland-nord"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem().detail()).contains("ADMIN", "Schaan depot");
        assertThat(second.problem().values()).containsEntry("fields", "name");
    }

    @Test
    void each_kind_has_what_it_needs_and_nothing_else() {
        var admin = api.as("admin");

        assertThat(wrong(put(admin, id, new SaveStore(0, StoreKind.CENTRAL, "Central", null, null, null))))
                .containsExactly("territory", "place");
        assertThat(wrong(put(admin, id, new SaveStore(0, StoreKind.VAN, "Van", null, null, null))))
                .containsExactly("engineerId");
        assertThat(wrong(put(admin, id, new SaveStore(0, StoreKind.VAN, "Van", "oberland", li, Places.SCHAAN))))
                .containsExactly("territory", "place");
        assertThat(wrong(put(admin, id, new SaveStore(0, StoreKind.OUTLET, "O", "oberland", li, Places.SCHAAN))))
                .containsExactly("engineerId");
        assertThat(wrong(put(admin, id, new SaveStore(0, StoreKind.OUTLET, " ", "oberland", null, Places.SCHAAN))))
                .containsExactly("name");
        assertThat(list("admin")).isEmpty();
    }

    @Test
    void names_are_told_apart_in_a_region_and_an_engineer_has_one_van() {
        var admin = api.as("admin");
        put(admin, id, outlet(0, "Depot", "oberland-nord"));
        put(admin, UUID.randomUUID(), van(0, "Van of Li", li));

        assertThat(sentence(put(admin, UUID.randomUUID(), outlet(0, "Depot", "oberland-sued"))))
                .contains("has a store of this name");
        assertThat(put(admin, UUID.randomUUID(), outlet(0, "Depot", "unterland-west"))
                        .status())
                .isEqualTo(201);
        assertThat(sentence(put(admin, UUID.randomUUID(), van(0, "Second van", li))))
                .contains("has a van already: “Van of Li”");
        assertThat(sentence(put(admin.in(Locale.SIMPLIFIED_CHINESE), UUID.randomUUID(), van(0, "Second van", li))))
                .startsWith("该工程师已有车载库“Van of Li”");
    }

    @Test
    void a_store_stays_in_its_region_and_a_van_goes_over_to_another_engineer_with_all_in_it() {
        var admin = api.as("admin");
        put(admin, id, van(0, "Van 7", li));
        count(admin, 3);
        var wang = given.engineer("e02", "oberland-nord", Places.VADUZ);

        assertThat(sentence(put(admin, id, van(1, "Van 7", west)))).startsWith("A store stays in its region");
        assertThat(put(admin, id, van(1, "Van 7", wang)).status()).isEqualTo(200);
        assertThat(levels()).isEqualTo(3);
        database.update("update engineer set active = false where id = ?", wang);
        assertThat(put(admin, id, van(2, "Van seven", wang)).status()).isEqualTo(200);
        assertThat(sentence(put(admin, UUID.randomUUID(), van(0, "Another", wang))))
                .startsWith("There is no such engineer at work");
    }

    @Test
    void where_parts_lie_or_are_to_be_fetched_nothing_becomes_a_van_and_nothing_is_removed() {
        var admin = api.as("admin");
        put(admin, id, outlet(0, "Depot", "oberland-nord"));
        count(admin, 3);

        assertThat(put(admin, id, new SaveStore(1, StoreKind.CENTRAL, "Depot", "oberland-nord", null, Places.SCHAAN))
                        .status())
                .isEqualTo(200);
        assertThat(sentence(put(admin, id, van(2, "Depot", li)))).startsWith("Parts lie in it (kinds: 1)");
        assertThat(remove(admin, 2).code()).isEqualTo(ProblemCode.IN_USE);
        count(admin, 0);
        var order = given.order(aWorkOrder());
        var visit = given.visit(VisitBuilder.aVisit(order, li));
        database.update("update visit set via_store_id = ? where id = ?", id, visit);
        assertThat(sentence(put(admin, id, van(2, "Depot", li)))).startsWith("Parts are to be fetched there");
        assertThat(remove(admin, 2).problem().detail()).contains("parts are to be fetched there");
        database.update("update visit set status = 'DONE' where id = ?", visit);

        assertThat(remove(admin, 1).code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(remove(admin, 2).status()).isEqualTo(204);
        assertThat(remove(admin, 2).code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(list("admin")).isEmpty();
    }

    @Test
    void who_sees_a_store_of_the_whole_region_or_a_lent_van_does_not_change_it() {
        var admin = api.as("admin");
        put(admin, id, new SaveStore(0, StoreKind.CENTRAL, "Central", "oberland", null, Places.SCHAAN));
        var northern = put(api.as("north"), UUID.randomUUID(), outlet(0, "Schaan", "oberland-nord"))
                .as(StoreDetails.class);

        assertThat(list("north")).extracting(StoreDetails::name).containsExactly("Central", "Schaan");
        assertThat(list("south")).extracting(StoreDetails::name).containsExactly("Central");
        var refused = put(api.as("north"), id, outlet(1, "Mine", "oberland-nord"));
        assertThat(refused.code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(refused.problem().detail()).startsWith("You see “Central”");
        assertThat(remove(api.as("north"), 1).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(put(api.as("south"), northern.id(), outlet(1, "Mine", "oberland-sued"))
                        .code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(sentence(put(api.as("south"), UUID.randomUUID(), outlet(0, "Mine", "oberland-nord"))))
                .startsWith("There is no such territory");
        assertThat(sentence(put(api.as("south"), UUID.randomUUID(), van(0, "Mine", li))))
                .startsWith("There is no such engineer");
    }

    @Test
    void whoever_sees_it_no_more_is_told_and_whoever_sees_it_now_hears_what_lies_in_it() {
        var admin = api.as("admin");
        try (var north = new SseClient(api.as("north"), "/api/events");
                var south = new SseClient(api.as("south"), "/api/events")) {
            await().atMost(SOON)
                    .until(() -> !north.heard("hello").isEmpty()
                            && !south.heard("hello").isEmpty());
            put(admin, id, outlet(0, "Depot", "oberland-nord"));
            count(admin, 3);
            await().atMost(SOON).until(() -> north.messages(json).size() == 2);
            put(admin, id, outlet(1, "Depot", "oberland-sued"));
            await().atMost(SOON)
                    .until(() -> north.messages(json).size() > 2
                            && !south.messages(json).isEmpty());

            assertThat(north.messages(json).subList(2, north.messages(json).size()))
                    .extracting(FeedMessage::event)
                    .containsExactly(new StoreRemoved(id));
            assertThat(south.messages(json))
                    .extracting(FeedMessage::event)
                    .containsExactly(
                            new StoreChanged(shown("Depot"), List.of(new StockLevel("oberland", id, valve, 3, 0))));
        }
    }

    private SaveStore outlet(int version, String name, String territory) {
        return new SaveStore(version, StoreKind.OUTLET, name, territory, null, Places.SCHAAN);
    }

    private static SaveStore van(int version, String name, @Nullable UUID engineer) {
        return new SaveStore(version, StoreKind.VAN, name, null, engineer, null);
    }

    private static ApiReply put(ApiClient who, UUID store, SaveStore sent) {
        return who.put("/api/setup/stores/" + store, sent);
    }

    private ApiReply remove(ApiClient who, int version) {
        return who.delete("/api/setup/stores/%s?version=%d".formatted(id, version));
    }

    private void count(ApiClient who, int onHand) {
        assertThat(who.put("/api/stock/" + id + "/4711", new CountStock(onHand)).status())
                .isEqualTo(200);
    }

    private int levels() {
        return api.as("admin").get("/api/stock").as(new TypeReference<List<StockLevel>>() {}).stream()
                .mapToInt(StockLevel::onHand)
                .sum();
    }

    private List<StoreDetails> list(String who) {
        return api.as(who).get("/api/setup/stores").as(new TypeReference<>() {});
    }

    private static List<String> wrong(ApiReply refused) {
        return refused.problem().errors().stream().map(FieldProblem::field).toList();
    }

    private static String sentence(ApiReply refused) {
        return refused.problem().errors().getFirst().message();
    }
}
