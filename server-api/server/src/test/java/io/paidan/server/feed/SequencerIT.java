package io.paidan.server.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.RegionCursor;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@PaidanServerTest
class SequencerIT {

    private static final int THREADS = 16;
    private static final int PER_THREAD = 125;

    @Autowired
    Outbox outbox;

    @Autowired
    FeedMapper feed;

    @Autowired
    FeedPosition position;

    @Autowired
    Sequencer sequencer;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestCompany company;

    @Autowired
    JsonMapper json;

    TransactionTemplate transaction;

    @BeforeEach
    void territories() {
        company.withTerritories();
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void an_event_without_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.append("oberland", "oberland", TestEvents.numbered("a", 1), "Test"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_event_of_a_transaction_that_failed_is_never_told() {
        transaction.executeWithoutResult(status -> {
            outbox.append("oberland", "oberland", TestEvents.numbered("a", 1), "Test");
            status.setRollbackOnly();
        });
        sequencer.run();
        assertThat(position.read(List.of("oberland"))).containsExactly(new RegionCursor("oberland", 0));
    }

    @Test
    void two_thousand_commits_at_once_with_two_sequencers_lose_nothing_and_keep_the_order_of_each_thing()
            throws Exception {
        var second = new Sequencer(feed, transactions);
        try (var threads = Executors.newFixedThreadPool(THREADS + 1)) {
            var writers = new ArrayList<Future<?>>();
            for (var thread = 0; thread < THREADS; thread++) {
                var thing = "thing " + thread;
                writers.add(threads.submit(() -> write(thing)));
            }
            var sequencing = threads.submit(() -> {
                while (!writers.stream().allMatch(Future::isDone)) {
                    second.run();
                }
            });
            for (var writer : writers) {
                writer.get();
            }
            sequencing.get();
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> last() == THREADS * PER_THREAD);
        var told = feed.listAfter("oberland", 0, Integer.MAX_VALUE);
        assertThat(told.stream().map(FeedMapper.StoredMessage::seq))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, THREADS * PER_THREAD).boxed().toList());
        var lastOfThing = new HashMap<UUID, Integer>();
        for (var message : told) {
            var event = json.readValue(message.event(), DispatchEvent.class);
            var before = lastOfThing.put(TestEvents.thing(event), TestEvents.number(event));
            assertThat(TestEvents.number(event)).isEqualTo(before == null ? 1 : before + 1);
        }
    }

    private void write(String thing) {
        for (var number = 1; number <= PER_THREAD; number++) {
            var event = TestEvents.numbered(thing, number);
            transaction.executeWithoutResult(status -> outbox.append("oberland", "oberland-nord", event, "Test"));
        }
    }

    private long last() {
        return position.read(List.of("oberland")).getFirst().seq();
    }
}
