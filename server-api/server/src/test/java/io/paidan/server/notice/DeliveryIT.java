package io.paidan.server.notice;

import static io.paidan.server.notice.GivenChannels.channel;
import static io.paidan.server.notice.GivenChannels.only;
import static io.paidan.server.notice.GivenChannels.quiet;
import static io.paidan.server.notice.GivenChannels.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.server.given.Given;
import io.paidan.server.notice.Counterpart.Answer;
import io.paidan.server.notice.transport.Transports;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Once, in time, and in the end: whatever the other side does. */
@PaidanServerTest
@Import(Given.class)
class DeliveryIT extends NoticeSending {

    @Autowired
    NoticeClaims claims;

    @Autowired
    NoticeChannels openChannels;

    @Autowired
    Transports transports;

    @Autowired
    MeterRegistry metrics;

    @Autowired
    TestClock clock;

    @Test
    void what_was_rolled_back_is_never_told() {
        channels.save("hook", webhook(counterpart));

        transaction.executeWithoutResult(status -> {
            notices.send(request("undone"));
            status.setRollbackOnly();
        });
        tell("done");

        await().until(() -> counterpart.received().size() == 1);
        assertThat(keys()).containsExactly("done");
    }

    @Test
    void the_same_key_is_told_once_by_each_channel_however_often_it_is_sent() {
        channels.save("hook", webhook(counterpart));

        tell("k1");
        tell("k1");

        await().until(() -> listStates("hook").equals(List.of("SENT")));
        assertThat(counterpart.received()).hasSize(1);
        assertThat(count("kind = 'IN_APP' and key = 'k1'")).isEqualTo(1);
    }

    @Test
    void after_two_server_errors_it_goes_out_with_the_id_it_had_first() {
        channels.save("hook", webhook(counterpart));
        counterpart.then(Answer.of(503, "busy"));
        counterpart.then(Answer.of(500, "broken"));

        tell("k1");
        await().until(() -> attempts("hook") == 1 && problem("hook") != null);
        assertThat(counterpart.received()).as("not again before its time").hasSize(1);
        clock.advance(Duration.ofSeconds(20));
        await().until(() -> counterpart.received().size() == 2
                && String.valueOf(problem("hook")).contains("500"));
        clock.advance(Duration.ofSeconds(40));

        await().until(() -> listStates("hook").equals(List.of("SENT")));
        assertThat(counterpart.received().stream()
                        .map(got -> got.header("X-Paidan-Event-Id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void three_servers_at_once_send_each_notice_once() throws Exception {
        channels.save("hook", webhook(counterpart));
        transaction.executeWithoutResult(
                status -> IntStream.range(0, 200).forEach(n -> notices.send(request("k" + n))));

        try (var second = new NoticeDelivery(claims, openChannels, transports, json, metrics);
                var third = new NoticeDelivery(claims, openChannels, transports, json, metrics)) {
            Thread.startVirtualThread(second::tick);
            Thread.startVirtualThread(third::tick);
            await().atMost(Duration.ofSeconds(60)).until(() -> count("channel = 'hook' and state = 'SENT'") == 200);
        }

        assertThat(counterpart.received().stream()
                        .map(got -> got.header("X-Paidan-Event-Id"))
                        .distinct())
                .hasSize(200);
        assertThat(counterpart.received()).hasSize(200);
    }

    @Test
    void a_server_that_dies_between_sending_and_writing_it_down_sends_again_with_the_same_id() {
        // before there is a channel of the worker's: only this test takes it
        channels.save("hook", webhook(counterpart));
        tell("k1");
        await().until(() -> listStates("hook").equals(List.of("SENT")));
        // as the database looks when the server was killed after the other side had taken it
        database.update(
                "update notice set state = 'PENDING', ended_at = null, not_before = ? where channel = 'hook'",
                clock.instant().plus(NoticeClaims.LEASE).atOffset(ZoneOffset.UTC));
        assertThat(claims.claim(List.of(), List.of(), 10))
                .as("nobody takes it before the lease is over")
                .isEmpty();

        clock.advance(NoticeClaims.LEASE);

        await().until(() -> counterpart.received().size() == 2);
        assertThat(counterpart.received().stream()
                        .map(got -> got.header("X-Paidan-Event-Id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void what_is_still_on_its_way_when_its_lease_is_over_is_not_sent_twice() throws Exception {
        var answerNow = new CountDownLatch(1);
        counterpart.then(new Answer(200, "", answerNow));
        channels.save("hook", webhook(counterpart));
        tell("k1");
        await().until(() -> counterpart.received().size() == 1);

        clock.advance(NoticeClaims.LEASE);
        tell("k2");

        await().until(() -> counterpart.received().size() == 2);
        answerNow.countDown();
        await().until(() -> listStates("hook").equals(List.of("SENT", "SENT")));
        assertThat(counterpart.received()).hasSize(2);
    }

    @Test
    void a_slow_channel_does_not_keep_the_others_waiting() throws Exception {
        try (var slow = new Counterpart()) {
            var answerNow = new CountDownLatch(1);
            IntStream.range(0, 100).forEach(n -> slow.then(new Answer(200, "", answerNow)));
            channels.save("a-slow", only(webhook(slow), Set.of(NoticeEvent.VISIT_DECLINED)));
            channels.save("quick", only(webhook(counterpart), Set.of(NoticeEvent.ORDER_CANCELLED)));
            transaction.executeWithoutResult(
                    status -> IntStream.range(0, 60).forEach(n -> notices.send(request("k" + n))));
            await().until(() -> !slow.received().isEmpty());

            transaction.executeWithoutResult(
                    status -> notices.send(NoticeRequest.about(order, NoticeEvent.ORDER_CANCELLED, "cancelled")));

            await().until(() -> counterpart.received().size() == 1);
            assertThat(slow.received()).hasSizeLessThanOrEqualTo(8);
            answerNow.countDown();
            await().until(() -> count("channel = 'a-slow' and state = 'SENT'") == 60);
        }
    }

    @Test
    void in_the_quiet_hours_only_what_is_urgent_goes_out_and_the_rest_when_they_are_over() {
        // 09:00 in Vaduz
        channels.save("hook", quiet(webhook(counterpart), "22:00", "10:30"));

        tell("calm");
        transaction.executeWithoutResult(
                status -> notices.send(request("urgent").asUrgent()));

        await().until(() -> count("key = 'urgent' and channel = 'hook' and state = 'SENT'") == 1);
        assertThat(counterpart.received()).hasSize(1);
        assertThat(database.queryForObject(
                                "select not_before from notice where key = 'calm' and channel = 'hook'",
                                OffsetDateTime.class)
                        .toInstant())
                .isEqualTo(Instant.parse("2026-03-21T09:30:00Z"));
        clock.set(Instant.parse("2026-03-21T09:30:00Z"));
        await().until(() -> counterpart.received().size() == 2);
    }

    @Test
    void what_fails_shortly_before_the_quiet_hours_is_tried_again_when_they_are_over() {
        // 09:00 in Vaduz
        channels.save("hook", quiet(webhook(counterpart), "09:00", "10:30"));
        clock.set(Instant.parse("2026-03-21T07:59:59Z"));
        counterpart.usually(500, "broken");

        tell("calm");
        transaction.executeWithoutResult(status -> {
            notices.send(request("urgent").asUrgent());
            notices.send(request("soon").usefulUntil(Instant.parse("2026-03-21T09:00:00Z")));
        });

        await().until(() -> count("channel = 'hook' and attempts = 1 and problem is not null") == 3);
        var over = "'2026-03-21T09:30:00Z'";
        assertThat(count("key = 'calm' and channel = 'hook' and not_before = " + over))
                .isEqualTo(1);
        assertThat(count("key in ('urgent', 'soon') and channel = 'hook' and not_before < " + over))
                .isEqualTo(2);
    }

    @Test
    void what_is_of_no_use_after_the_quiet_hours_goes_out_in_them() {
        // 09:00 in Vaduz
        channels.save("hook", quiet(webhook(counterpart), "22:00", "10:30"));
        var over = Instant.parse("2026-03-21T09:30:00Z");

        transaction.executeWithoutResult(status -> {
            notices.send(request("before").usefulUntil(over));
            notices.send(request("after").usefulUntil(over.plusSeconds(1)));
        });

        await().until(() -> count("key = 'before' and channel = 'hook' and state = 'SENT'") == 1);
        assertThat(count("key = 'after' and channel = 'hook' and state = 'PENDING'"))
                .isEqualTo(1);
    }

    @Test
    void a_channel_carries_its_events_in_its_territories_only() {
        channels.save("south", only(webhook(counterpart), Set.of(NoticeEvent.VISIT_DECLINED), "oberland-sued"));
        channels.save("region", only(webhook(counterpart), Set.of(NoticeEvent.VISIT_DECLINED), "oberland"));
        channels.save("other-event", only(webhook(counterpart), Set.of(NoticeEvent.ORDER_RECEIVED)));

        tell("k1");

        assertThat(database.queryForList("select channel from notice where kind = 'WEBHOOK'", String.class))
                .containsExactly("region");
    }

    private List<String> keys() {
        return database.queryForList("select distinct key from notice", String.class);
    }

    private int attempts(String channel) {
        return database.queryForObject("select attempts from notice where channel = ?", Integer.class, channel);
    }
}
