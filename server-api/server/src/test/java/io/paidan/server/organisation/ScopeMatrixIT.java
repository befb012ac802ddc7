package io.paidan.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditPage;
import io.paidan.contract.board.Board;
import io.paidan.contract.customer.CustomerSummary;
import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.AttachmentRemoved;
import io.paidan.contract.feed.DispatchEvent.EngineerChanged;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.feed.Outbox;
import io.paidan.server.feed.SseClient;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who sees which territory, in every list and in the feed. */
@PaidanServerTest
@Import(Given.class)
class ScopeMatrixIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    static final Set<String> USERS = FourTerritories.SEEN.keySet();

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Outbox outbox;

    @Autowired
    Engineers engineers;

    @Autowired
    JsonMapper json;

    FourTerritories company;
    TransactionTemplate transaction;

    @BeforeEach
    void one_of_everything_everywhere(
            @Autowired Given given, @Autowired TestCompany people, @Autowired PlatformTransactionManager transactions) {
        company = new FourTerritories(given, people, database);
        transaction = new TransactionTemplate(transactions);
    }

    @ParameterizedTest
    @FieldSource("USERS")
    void no_list_holds_what_lies_outside(String username) {
        var seen = FourTerritories.SEEN.get(username);
        var client = api.as(username);
        var softly = new SoftAssertions();
        var board = client.get("/api/board").as(Board.class);
        softly.assertThat(territories(board.orders(), one -> one.id())).isEqualTo(seen);
        softly.assertThat(territories(board.visits(), one -> one.id())).isEqualTo(seen);
        softly.assertThat(territories(board.engineers(), one -> one.id())).isEqualTo(seen);
        softly.assertThat(territories(board.positions(), one -> one.engineerId()))
                .isEqualTo(seen);
        softly.assertThat(territories(board.stores(), one -> one.id())).isEqualTo(seen);
        softly.assertThat(territories(board.stock(), StockLevel::storeId)).isEqualTo(seen);
        softly.assertThat(territories(board.sla(), one -> one.orderId())).isEqualTo(seen);
        for (var list : List.of("/api/work-orders", "/api/work-orders?q=leaks", "/api/work-orders?status=SCHEDULED")) {
            var page = client.get(list).as(WorkOrderPage.class);
            softly.assertThat(territories(page.orders(), one -> one.id()))
                    .as(list)
                    .isEqualTo(seen);
        }
        var people = client.get("/api/engineers").as(new TypeReference<List<EngineerSummary>>() {});
        softly.assertThat(territories(people, EngineerSummary::id)).isEqualTo(seen);
        var stock = client.get("/api/stock").as(new TypeReference<List<StockLevel>>() {});
        softly.assertThat(territories(stock, StockLevel::storeId)).isEqualTo(seen);
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chief", "highland", "north", "south", "store", "other", "west"})
    void nobody_reads_notices_of_what_he_no_longer_sees(String username) {
        company.tellEverybodyOfEverything("SENT");
        var seen = FourTerritories.SEEN.get(username);
        var client = api.as(username);

        assertThat(orders(client.get("/api/notices").as(new TypeReference<>() {})))
                .isEqualTo(seen);
        assertThat(orders(client.get("/api/board").as(Board.class).notices())).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chief", "highland", "west"})
    void masters_and_failures_are_looked_after_only_within_ones_territories(String username) {
        company.tellEverybodyOfEverything("DEAD");
        var seen = FourTerritories.SEEN.get(username);
        var client = api.as(username);

        assertThat(client.get("/api/setup/engineers").as(new TypeReference<List<EngineerDetails>>() {}))
                .extracting(EngineerDetails::territory)
                .containsExactlyInAnyOrderElementsOf(seen);
        assertThat(client.get("/api/setup/territories").as(new TypeReference<List<TerritoryDetails>>() {}).stream()
                        .map(TerritoryDetails::id)
                        .filter(FourTerritories.ALL::contains))
                .containsExactlyInAnyOrderElementsOf(seen);
        assertThat(orders(client.get("/api/dead-notices").as(new TypeReference<>() {})))
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chief", "highland", "west", "lowland"})
    void the_audit_log_is_read_only_within_ones_territories(String username) {
        FourTerritories.ALL.forEach(this::tell);

        var lines = api.as(username).get("/api/setup/audit").as(AuditPage.class).lines();

        assertThat(company.of(lines.stream()
                        .filter(line -> line.act() != AuditAct.SIGNED_IN) // about himself, for head office to read
                        .flatMap(line -> line.about().stream())
                        .map(about -> UUID.fromString(about.id()))
                        .toList()))
                .isEqualTo(FourTerritories.SEEN.get(username));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chief", "north", "south", "other"})
    void customers_are_recalled_only_within_ones_territories(String username) {
        var found = api.as(username)
                .get("/api/customers?phone=%2B4232321010")
                .as(new TypeReference<List<CustomerSummary>>() {});

        assertThat(territories(found, CustomerSummary::id)).isEqualTo(FourTerritories.SEEN.get(username));
    }

    @Test
    void the_feed_tells_everybody_only_of_his_territories() {
        FourTerritories.ALL.forEach(this::tell);
        FourTerritories.SEEN.forEach((username, seen) -> {
            try (var console = new SseClient(api.as(username), "/api/events?from=oberland:0,unterland:0")) {
                var messages = username.startsWith("e-") ? 1 : 2 * seen.size();
                await().atMost(SOON).until(() -> console.heard("feed").size() >= messages);
                FourTerritories.ALL.stream()
                        .filter(territory -> !seen.contains(territory))
                        .forEach(this::tell);
                tell(seen.iterator().next());
                await().atMost(SOON).until(() -> console.heard("feed").size() > messages);
                await().atMost(SOON)
                        .untilAsserted(
                                () -> assertThat(told(console)).as(username).isEqualTo(seen));
            }
        });
    }

    @Test
    void a_lent_engineer_is_shown_to_whom_he_is_lent_as_long_as_the_loan_lasts() {
        var lent = company.engineers.get("oberland-nord");
        database.update(
                "insert into loan values ('oberland', ?, 'oberland-sued', ?, ?)",
                lent,
                TestClock.START.atOffset(ZoneOffset.UTC),
                TestClock.START.plus(Duration.ofHours(4)).atOffset(ZoneOffset.UTC));

        var board = api.as("south").get("/api/board").as(Board.class);
        assertThat(board.engineers()).extracting(EngineerSummary::id).contains(lent);
        assertThat(board.positions()).extracting(one -> one.engineerId()).contains(lent);
        assertThat(board.territories()).extracting(one -> one.id()).contains("oberland-nord");
        assertThat(board.orders()).extracting(one -> one.territory()).containsOnly("oberland-sued");
        assertThat(api.as("west").get("/api/engineers/" + lent).code()).isEqualTo(ProblemCode.NOT_FOUND);
        tell("oberland-nord");
        try (var south = new SseClient(api.as("south"), "/api/events?from=oberland:0")) {
            await().atMost(SOON).until(() -> !south.heard("feed").isEmpty());
        }
    }

    /** Of its engineer, and of something of its order. */
    private void tell(String territory) {
        var region = FourTerritories.regionOf(territory);
        var engineer = engineers.getInRegion(company.engineers.get(territory), region);
        var removed = new AttachmentRemoved(company.orders.get(territory), UUID.randomUUID(), "door.jpg");
        transaction.executeWithoutResult(status -> {
            outbox.append(region, engineers.listConcerned(region, engineer.id()), new EngineerChanged(engineer), "T");
            outbox.append(region, territory, removed, "T");
        });
    }

    private Set<String> told(SseClient console) {
        return company.of(console.messages(json).stream()
                .map(message -> about(message.event()))
                .toList());
    }

    private static UUID about(DispatchEvent event) {
        return event instanceof EngineerChanged changed
                ? changed.engineer().id()
                : ((AttachmentRemoved) event).workOrderId();
    }

    private Set<String> orders(List<NoticeSummary> notices) {
        return territories(notices, NoticeSummary::workOrderId);
    }

    private <T> Set<String> territories(List<T> things, Function<T, UUID> id) {
        return company.of(things.stream().map(id).toList());
    }
}
