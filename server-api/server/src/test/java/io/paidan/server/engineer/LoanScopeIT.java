package io.paidan.server.engineer;

import static io.paidan.server.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.board.Board;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.LoanPlace;
import io.paidan.contract.feed.DispatchEvent.EngineerChanged;
import io.paidan.contract.feed.DispatchEvent.EngineerRemoved;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.session.Role;
import io.paidan.contract.stock.CountStock;
import io.paidan.server.feed.SseClient;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 李伟 of oberland-nord is lent to unterland-west; some users see a part of each of the two regions. */
@PaidanServerTest
@Import(Given.class)
class LoanScopeIT extends GivenCompany {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Loan FOUR_HOURS = new Loan("unterland-west", START, START.plus(Duration.ofHours(4)));

    @Autowired
    JsonMapper json;

    final UUID van = UUID.randomUUID();
    UUID li;
    LentEngineer lent;

    @BeforeEach
    void a_loan_and_who_sees_both_ends_of_it() {
        database.update("insert into territory (id, region, parent, kind, name, zone) values"
                + " ('unterland-ost', 'unterland', 'unterland', 'OUTLET', 'unterland-ost', 'Europe/Vaduz'),"
                + " ('unterland-partner', 'unterland', 'unterland', 'PARTNER', 'unterland-partner', 'Europe/Vaduz'),"
                + " ('oberland-partner', 'oberland', 'oberland', 'PARTNER', 'oberland-partner', 'Europe/Vaduz')");
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        var valve = UUID.randomUUID();
        database.update("insert into part values (?, '4711', 'Valve', '阀门', 'heater', 'piece')", valve);
        database.update("insert into store values ('oberland', ?, 'VAN', 'Van of Li', ?, null, null)", van, li);
        database.update("insert into stock_level values ('oberland', ?, ?, 5, 0)", van, valve);
        company.withUser("home", Role.DISPATCHER, "oberland-nord");
        company.withUser("sued-west", Role.DISPATCHER, "oberland-sued", "unterland-west");
        company.withUser("nord-ost", Role.DISPATCHER, "oberland-nord", "unterland-ost");
        lent = new LentEngineer(li, api.as("home"));
    }

    @Test
    void where_he_is_lent_he_is_seen_as_a_guest_and_nothing_of_him_at_home() {
        lent.lend(FOUR_HOURS);
        var board = api.as("sued-west").get("/api/board").as(Board.class);

        assertThat(board.engineers()).extracting(EngineerSummary::region).containsExactly("unterland");
        assertThat(board.positions()).hasSize(1);
        assertThat(board.stores()).isEmpty();
        assertThat(board.stock()).isEmpty();
        assertThat(board.territories()).extracting(Territory::id).doesNotContain("oberland-nord");
        assertThat(api.as("sued-west").get("/api/stock").body()).isEqualTo("[]");
    }

    @Test
    void who_sees_him_at_home_sees_nothing_of_where_he_is_lent() {
        lent.lend(FOUR_HOURS);
        var board = api.as("nord-ost").get("/api/board").as(Board.class);

        assertThat(board.engineers()).extracting(EngineerSummary::region).containsExactly("oberland");
        assertThat(board.engineers().getFirst().loans()).isEmpty();
        assertThat(board.positions()).hasSize(1);
        assertThat(board.stores()).extracting(store -> store.id()).containsExactly(van);
        assertThat(board.territories()).extracting(Territory::id).doesNotContain("unterland-west");
    }

    @Test
    void the_feed_tells_each_of_the_row_he_sees() {
        try (var guests = new SseClient(api.as("sued-west"), "/api/events?from=oberland:0,unterland:0");
                var atHome = new SseClient(api.as("nord-ost"), "/api/events?from=oberland:0,unterland:0")) {
            lent.lend(FOUR_HOURS);
            var count = new CountStock(7);
            assertThat(api.as("storekeeper")
                            .put("/api/stock/%s/%s".formatted(van, "4711"), count)
                            .status())
                    .isEqualTo(200);
            lent.lend();
            await().atMost(SOON).until(() -> atHome.messages(json).size() == 3); // lent, counted, taken back
            await().atMost(SOON).until(() -> guests.messages(json).size() == 2);

            assertThat(atHome.messages(json)).extracting(FeedMessage::region).containsOnly("oberland");
            assertThat(guests.messages(json)).extracting(FeedMessage::region).containsOnly("unterland");
            assertThat(guests.messages(json).getFirst().event()).isInstanceOf(EngineerChanged.class);
            assertThat(guests.messages(json).getLast().event()).isEqualTo(new EngineerRemoved(li));
        }
    }

    @Test
    void who_sees_both_regions_does_not_lose_him_when_a_loan_to_a_region_told_first_is_taken_back() {
        var wang = given.engineer("e02", "unterland-west", Places.ESCHEN);
        var lentBack = new LentEngineer(wang, api.as("dispatcher"));
        try (var console = new SseClient(api.as("dispatcher"), "/api/events?from=oberland:0,unterland:0")) {
            lentBack.lend(new Loan("oberland-nord", START, FOUR_HOURS.end()));
            lentBack.lend();
            await().atMost(SOON).until(() -> console.messages(json).size() == 4);

            assertThat(console.messages(json).stream()
                            .filter(message -> message.region().equals("unterland"))
                            .map(FeedMessage::event))
                    .hasSize(2)
                    .allMatch(event -> event instanceof EngineerChanged);
        }
    }

    @Test
    void partners_of_other_regions_are_named_to_nobody_and_a_partner_is_named_its_own() {
        company.withUser("partner", Role.PARTNER, "oberland-partner");

        assertThat(listPlaces("home"))
                .containsExactly(
                        "oberland-nord", "oberland-partner", "oberland-sued", "unterland-ost", "unterland-west");
        assertThat(listPlaces("dispatcher")).contains("unterland-partner");
        assertThat(listPlaces("partner")).containsExactly("oberland-partner");
    }

    private List<String> listPlaces(String username) {
        return api.as(username).get("/api/setup/loan-places").as(new TypeReference<List<LoanPlace>>() {}).stream()
                .map(LoanPlace::territory)
                .toList();
    }
}
