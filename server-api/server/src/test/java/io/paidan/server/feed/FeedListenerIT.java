package io.paidan.server.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.feed.RegionCursor;
import io.paidan.server.platform.database.DatabaseAddress;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The feed goes on whatever lies in it. */
@PaidanServerTest
class FeedListenerIT {

    private static final Duration SOON = Duration.ofSeconds(15);
    /** As a program wrote it before orders had a crew. */
    private static final String OLDER_EVENT = """
            {"type":"WorkOrderCreated","order":{"id":"0195b0a0-0000-7000-8000-000000000001","number":"W-260101-0001"}}""";

    @Autowired
    ApiClient api;

    @Autowired
    TestCompany company;

    @Autowired
    Outbox outbox;

    @Autowired
    FeedMapper feed;

    @Autowired
    FeedStreams streams;

    @Autowired
    DatabaseAddress address;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    TransactionTemplate transaction;

    @BeforeEach
    void people() {
        company.withEverybody();
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void a_message_nobody_can_read_makes_consoles_load_the_board_and_the_feed_goes_on() {
        try (var console = new SseClient(api.as("dispatcher"), "/api/events")) {
            await().atMost(SOON).until(() -> !console.heard("hello").isEmpty());
            appendOlderEvent();
            await().atMost(SOON).until(console::hasEnded);
            assertThat(console.heard("reload")).hasSize(1);
        }
        TestEvents.append(transaction, outbox, "oberland-nord", 2, 2);
        await().atMost(SOON)
                .until(() -> feed.listPositions(List.of("oberland")).equals(List.of(new RegionCursor("oberland", 2))));
        try (var again = new SseClient(api.as("dispatcher"), "/api/events?from=oberland:1,unterland:0")) {
            await().atMost(SOON).until(() -> again.heard("feed").size() == 1);
            assertThat(TestEvents.number(again.messages(json).getFirst().event()))
                    .isEqualTo(2);
        }
        assertThat(feedHealth()).isEqualTo("UP");
    }

    @Test
    void whatever_goes_wrong_once_the_next_look_finds_it_working_and_health_says_so_meanwhile() {
        var sequencer = new Stumbling(feed, transactions);
        var listener = new FeedListener(address, sequencer, streams);
        var health = new FeedHealth(listener);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        listener.start();
        try {
            await().atMost(SOON).until(() -> health.health().getDetails().containsValue(Stumbling.SAID));
            sequencer.broken = false;
            await().atMost(SOON).until(() -> health.health().getStatus().equals(Status.UP));
        } finally {
            listener.stop();
        }
    }

    private String feedHealth() {
        return api.get("/actuator/health").json().at("/components/feed/status").asString();
    }

    private void appendOlderEvent() {
        transaction.executeWithoutResult(status -> {
            feed.append("oberland", "oberland-nord", List.of(), clock.instant(), "Test", OLDER_EVENT);
            feed.notifyListeners(FeedChannel.OUTBOX, "oberland");
        });
    }

    private static final class Stumbling extends Sequencer {

        static final String SAID =
                "The feed stumbled and tries again: " + new IllegalStateException("not a matter of the database");

        volatile boolean broken = true;

        Stumbling(FeedMapper feed, PlatformTransactionManager transactions) {
            super(feed, transactions);
        }

        @Override
        void run() {
            if (broken) {
                throw new IllegalStateException("not a matter of the database");
            }
        }
    }
}
