package io.paidan.server.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.board.Board;
import io.paidan.contract.engineer.SaveSkill;
import io.paidan.contract.engineer.Skill;
import io.paidan.contract.feed.DispatchEvent.PartChanged;
import io.paidan.contract.feed.DispatchEvent.SkillChanged;
import io.paidan.contract.feed.DispatchEvent.StockChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.stock.CountStock;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.SavePart;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.contract.stock.StoreKind;
import io.paidan.server.feed.SseClient;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@PaidanServerTest
@Import(Given.class)
class StockControllerIT extends GivenCompany {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    JsonMapper json;

    final UUID valve = UUID.randomUUID();
    final UUID central = UUID.randomUUID();
    final UUID elsewhere = UUID.randomUUID();
    final UUID van = UUID.randomUUID();

    @BeforeEach
    void three_stores() {
        company.withUser("north", Role.STOREKEEPER, "oberland-nord");
        var li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        database.update("insert into part values (?, '4711', 'Valve', '阀门', 'heater', 'piece')", valve);
        database.update("insert into store values ('oberland', ?, 'CENTRAL', 'Central', null, 47.14, 9.52)", central);
        database.update("insert into store values ('unterland', ?, 'OUTLET', 'Eschen', null, 47.21, 9.52)", elsewhere);
        database.update("insert into store values ('oberland', ?, 'VAN', 'Van of Li', ?, null, null)", van, li);
        database.update("insert into stock_level values ('oberland', ?, ?, 5, 2)", central, valve);
        database.update("insert into stock_level values ('unterland', ?, ?, 7, 0)", elsewhere, valve);
    }

    @Test
    void parts_are_the_same_for_everybody() {
        assertThat(api.as("north").get("/api/parts").as(new TypeReference<List<Part>>() {}))
                .containsExactly(new Part(valve, "4711", "Valve", "阀门", "heater", "piece"));
    }

    @Test
    void everybody_hears_of_a_part_and_of_a_skill_when_they_are_made_and_not_when_nothing_changes() {
        try (var console = new SseClient(api.as("north"), "/api/events")) {
            await().atMost(SOON).until(() -> !console.heard("hello").isEmpty());
            var part = new SavePart(0, "Pump", "水泵", "heater", "piece");
            assertThat(api.as("admin").put("/api/setup/parts/P-1", part).status())
                    .isEqualTo(201);
            assertThat(api.as("admin").put("/api/setup/parts/P-1", part).status())
                    .isEqualTo(200);
            api.as("admin").put("/api/setup/skills/solar", new SaveSkill(0, "Solar", "太阳能"));

            await().atMost(SOON).until(() -> console.messages(json).size() == 2);

            assertThat(console.messages(json).getFirst().event())
                    .isInstanceOfSatisfying(
                            PartChanged.class,
                            event -> assertThat(event.part().nameZh()).isEqualTo("水泵"));
            assertThat(console.messages(json).getLast().event())
                    .isEqualTo(new SkillChanged(new Skill("solar", "Solar", "太阳能")));
        }
    }

    @Test
    void levels_are_those_of_the_users_regions() {
        assertThat(api.as("north").get("/api/stock").as(new TypeReference<List<StockLevel>>() {}))
                .containsExactly(new StockLevel("oberland", central, valve, 5, 2));
        assertThat(api.as("dispatcher").get("/api/stock").as(new TypeReference<List<StockLevel>>() {}))
                .hasSize(2);
    }

    @Test
    void what_was_counted_is_there_at_once_and_heard_of_and_never_less_than_is_promised() {
        var storekeeper = api.as("north");
        try (var console = new SseClient(api.as("dispatcher"), "/api/events")) {
            await().atMost(SOON).until(() -> !console.heard("hello").isEmpty());

            assertThat(count(storekeeper, van, 3).as(StockLevel.class))
                    .isEqualTo(new StockLevel("oberland", van, valve, 3, 0));
            assertThat(count(storekeeper, van, 3).status()).isEqualTo(200);
            assertThat(count(storekeeper, central, 1).problem().errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.message()).startsWith("2 of these are promised"));
            assertThat(count(storekeeper, central, -1).code()).isEqualTo(ProblemCode.INVALID);
            assertThat(count(storekeeper, elsewhere, 1).code()).isEqualTo(ProblemCode.NOT_FOUND);
            assertThat(count(api.as("dispatcher"), van, 4).code()).isEqualTo(ProblemCode.FORBIDDEN);

            await().atMost(SOON).until(() -> !console.messages(json).isEmpty());
            assertThat(console.messages(json))
                    .extracting(FeedMessage::event)
                    .containsExactly(new StockChanged(List.of(new StockLevel("oberland", van, valve, 3, 0))));
        }
    }

    private ApiReply count(ApiClient who, UUID store, int onHand) {
        return who.put("/api/stock/" + store + "/4711", new CountStock(onHand));
    }

    @Test
    void a_store_stands_somewhere_and_a_van_belongs_to_somebody() {
        var stores = api.as("north").get("/api/board").as(Board.class).stores();

        assertThat(stores).extracting(Store::kind).containsExactly(StoreKind.CENTRAL, StoreKind.VAN);
        assertThat(stores.getFirst().place()).isNotNull();
        assertThat(stores.getLast().place()).isNull();
        assertThat(stores.getLast().engineerId()).isNotNull();
    }
}
