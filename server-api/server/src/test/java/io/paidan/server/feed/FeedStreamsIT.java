package io.paidan.server.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.feed.RegionCursor;
import io.paidan.contract.session.Role;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@PaidanServerTest
class FeedStreamsIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    ApiClient api;

    @Autowired
    TestCompany company;

    @Autowired
    Outbox outbox;

    @Autowired
    Engineers engineers;

    @Autowired
    FeedPosition position;

    @Autowired
    FeedStreams streams;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    TransactionTemplate transaction;

    @BeforeEach
    void people(@Autowired PlatformTransactionManager transactions) {
        company.withEverybody();
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void a_stream_begins_by_saying_where_it_is_and_tells_each_event_with_the_number_before_it() {
        happen("oberland-nord", 1, 2);
        try (var console = new SseClient(api.as("dispatcher"), "/api/events")) {
            await().atMost(SOON).until(() -> !console.heard("hello").isEmpty());
            assertThat(console.heard().getFirst().data())
                    .isEqualTo(json.writeValueAsString(
                            List.of(new RegionCursor("oberland", 2), new RegionCursor("unterland", 0))));

            TestEvents.append(transaction, outbox, "oberland-sued", 3, 4);
            await().atMost(SOON).until(() -> console.heard("feed").size() == 2);
            assertThat(console.messages(json)).extracting(FeedMessage::seq).containsExactly(3L, 4L);
            assertThat(console.messages(json)).extracting(FeedMessage::after).containsExactly(2L, 3L);
            assertThat(console.heard("feed").getLast().id()).isEqualTo("oberland:4,unterland:0");
        }
    }

    /** The server looks for news every second, and others are told of something all the time. */
    @Test
    void somebody_whom_nothing_concerns_hears_all_the_same_that_the_server_is_there() {
        company.withUser("north", Role.DISPATCHER, "oberland-nord");
        try (var north = new SseClient(api.as("north"), "/api/events")) {
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        changedElsewhere();
                        return north.heard("beat").size() >= 2;
                    });
            assertThat(north.heard("feed")).isEmpty();
        }
    }

    private void changedElsewhere() {
        var number = 1 + database.queryForObject("select count(*) from feed", Integer.class);
        TestEvents.append(transaction, outbox, "oberland-sued", number, number);
    }

    @Test
    void a_console_that_comes_back_is_told_exactly_once_what_it_missed() {
        happen("oberland-nord", 1, 3);
        String last;
        try (var console = new SseClient(api.as("dispatcher"), "/api/events?from=oberland:0,unterland:0")) {
            await().atMost(SOON).until(() -> console.heard("feed").size() == 3);
            last = console.heard("feed").get(1).id();
        }
        happen("oberland-nord", 4, 6);
        try (var again = new SseClient(api.as("dispatcher"), "/api/events?from=" + last)) {
            await().atMost(SOON).until(() -> again.heard("feed").size() == 4);
            assertThat(again.messages(json).stream().map(message -> TestEvents.number(message.event())))
                    .containsExactly(3, 4, 5, 6);
        }
    }

    @Test
    void nobody_is_told_what_lies_outside_his_territories_and_his_numbers_still_join_up() {
        company.withUser("north", Role.DISPATCHER, "oberland-nord");
        happen("oberland-nord", 1, 1);
        happen("oberland-sued", 2, 4);
        happen("oberland-nord", 5, 5);
        happen("oberland", 6, 6);
        try (var north = new SseClient(api.as("north"), "/api/events?from=oberland:0")) {
            await().atMost(SOON).until(() -> north.heard("feed").size() == 3);
            assertThat(north.messages(json)).extracting(FeedMessage::seq).containsExactly(1L, 5L, 6L);
            assertThat(north.messages(json)).extracting(FeedMessage::after).containsExactly(0L, 1L, 5L);
        }
    }

    @Test
    void an_engineer_is_told_what_concerns_himself_and_nothing_else() {
        var self = company.withEngineer("e01", "oberland-nord", 47.14, 9.52);
        var colleague = company.withEngineer("e02", "oberland-nord", 47.14, 9.52);
        try (var engineer = new SseClient(api.as("e01"), "/api/events?from=oberland:0")) {
            happen("oberland-nord", 1, 1);
            changed(colleague);
            changed(self);
            await().atMost(SOON).until(() -> !engineer.heard("feed").isEmpty());

            var told = engineer.messages(json);
            assertThat(told).extracting(FeedMessage::seq).containsExactly(3L);
            assertThat(told.getFirst().event())
                    .isInstanceOfSatisfying(
                            DispatchEvent.EngineerChanged.class,
                            event -> assertThat(event.engineer().id()).isEqualTo(self));
        }
    }

    private void changed(UUID engineer) {
        var summary = engineers.getInRegion(engineer, "oberland");
        transaction.executeWithoutResult(status ->
                outbox.append("oberland", "oberland-nord", new DispatchEvent.EngineerChanged(summary), "Test"));
    }

    @Test
    void signing_out_ends_the_stream() {
        var client = api.as("dispatcher");
        try (var console = new SseClient(client, "/api/events")) {
            await().atMost(SOON).until(() -> !console.heard("hello").isEmpty());
            client.delete("/api/sessions");
            await().atMost(SOON).until(console::hasEnded);
            assertThat(console.heard())
                    .extracting(SseClient.Heard::name)
                    .filteredOn(name -> !name.equals("beat"))
                    .containsExactly("hello");
        }
    }

    @Test
    void who_may_see_other_things_by_now_loads_the_board_anew() {
        company.withUser("north", Role.DISPATCHER, "oberland-nord");
        try (var console = new SseClient(api.as("north"), "/api/events")) {
            await().atMost(SOON).until(() -> !console.heard("hello").isEmpty());
            database.update("update user_territory set territory = 'unterland-west' where territory = 'oberland-nord'");
            await().atMost(SOON).until(console::hasEnded);
            assertThat(console.heard("reload")).hasSize(1);
        }
    }

    @Test
    void numbers_too_old_from_the_future_or_not_numbers_lead_to_a_reload() {
        happen("oberland-nord", 1, 3);
        database.update("delete from feed where seq <= 2");
        for (var from : List.of("oberland:1,unterland:0", "oberland:99,unterland:0", "nonsense")) {
            try (var console = new SseClient(api.as("dispatcher"), "/api/events?from=" + from)) {
                await().atMost(SOON).until(console::hasEnded);
                assertThat(console.heard("reload")).as(from).hasSize(1);
            }
        }
    }

    @Test
    void a_console_that_takes_nothing_does_not_hold_up_the_others() throws Exception {
        var stuck = new CountDownLatch(1);
        var user = new SignedInUser(
                UUID.randomUUID(),
                "stuck",
                "Stuck",
                Role.DISPATCHER,
                List.of("oberland"),
                List.of("oberland", "oberland-nord"),
                List.of("oberland"),
                false,
                null,
                null,
                clock.instant().plusSeconds(3600),
                UUID.randomUUID(),
                false);
        var slow = Thread.ofVirtual().start(() -> serve(user, new NeverReading(stuck)));
        try (var console = new SseClient(api.as("dispatcher"), "/api/events?from=oberland:0")) {
            happen("oberland-nord", 1, 50);
            await().atMost(SOON).until(() -> console.heard("feed").size() == 50);
        } finally {
            stuck.countDown();
            slow.join();
        }
    }

    @Test
    void sixty_consoles_are_each_told_everything_in_order() {
        var consoles = IntStream.range(0, 60)
                .mapToObj(number -> new SseClient(api.as("dispatcher"), "/api/events?from=oberland:0"))
                .toList();
        try {
            happen("oberland-nord", 1, 30);
            for (var console : consoles) {
                await().atMost(SOON).until(() -> console.heard("feed").size() == 30);
                assertThat(console.messages(json).stream().map(message -> TestEvents.number(message.event())))
                        .isSorted();
            }
        } finally {
            consoles.forEach(SseClient::close);
        }
    }

    private void happen(String territory, int from, int to) {
        TestEvents.append(transaction, outbox, territory, from, to);
        await().atMost(SOON)
                .until(() -> position.read(List.of("oberland")).getFirst().seq() == to);
    }

    private void serve(SignedInUser user, OutputStream console) {
        try {
            streams.serve(user, () -> Optional.of(user), "oberland:0", console);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection whose other end takes nothing until the latch opens, and then is gone. */
    private static final class NeverReading extends OutputStream {
        private final CountDownLatch stuck;

        NeverReading(CountDownLatch stuck) {
            this.stuck = stuck;
        }

        @Override
        public void write(int one) throws IOException {
            try {
                stuck.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("gone");
        }
    }
}
