package io.paidan.server.notice;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static io.paidan.server.notice.GivenChannels.only;
import static io.paidan.server.notice.GivenChannels.quiet;
import static io.paidan.server.notice.GivenChannels.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.notice.Counterpart.Answer;
import io.paidan.server.notice.transport.Transports;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Once, in time, and in the end: whatever the other side does. */
@PaidanServerTest
@Import(Given.class)
class DeliveryIT {

    @Autowired
    Given given;

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient anonymous;

    @Autowired
    Notices notices;

    @Autowired
    NoticeClaims claims;

    @Autowired
    NoticeChannels openChannels;

    @Autowired
    Transports transports;

    @Autowired
    MeterRegistry metrics;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    Counterpart counterpart;
    GivenChannels channels;
    WorkOrderSummary order;

    @BeforeEach
    void a_company_and_an_order() throws Exception {
        given.company();
        counterpart = new Counterpart();
        channels = new GivenChannels(anonymous.as("admin"), json);
        var id = given.order(aWorkOrder());
        order = anonymous
                .as("dispatcher")
                .get("/api/work-orders/" + id)
                .as(WorkOrderDetails.class)
                .order();
    }

    @AfterEach
    void close() {
        counterpart.close();
    }

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
    void after_ten_attempts_it_is_laid_aside_until_somebody_sends_it_again() {
        channels.save("hook", webhook(counterpart));
        counterpart.usually(500, "broken");
        tell("k1");
        await().until(() -> {
            clock.advance(Duration.ofHours(3));
            return listStates("hook").equals(List.of("DEAD"));
        });
        assertThat(counterpart.received()).hasSize(NoticeBackoff.ATTEMPTS);
        var supervisor = anonymous.as("supervisor");
        var dead = supervisor.get("/api/dead-notices").as(new TypeReference<List<NoticeSummary>>() {});
        assertThat(dead)
                .singleElement()
                .satisfies(notice -> assertThat(notice.problem()).contains("500 broken"));

        counterpart.usually(200, "");
        supervisor.post("/api/dead-notices/" + dead.getFirst().id() + "/retry", List.of());

        await().until(() -> listStates("hook").equals(List.of("SENT")));
        assertThat(supervisor.get("/api/dead-notices").json()).isEmpty();
    }

    @Test
    void what_the_other_side_refuses_is_laid_aside_at_once_and_can_be_discarded() {
        channels.save("hook", webhook(counterpart));
        counterpart.usually(404, "no such hook");
        tell("k1");
        await().until(() -> listStates("hook").equals(List.of("DEAD")));
        var supervisor = anonymous.as("supervisor");
        var id = supervisor.get("/api/dead-notices").json().get(0).get("id").asString();

        assertThat(supervisor
                        .post("/api/dead-notices/" + id + "/discard", List.of())
                        .status())
                .isEqualTo(204);

        assertThat(listStates("hook")).containsExactly("DISCARDED");
    }

    @Test
    void dead_notices_of_other_territories_are_not_seen_and_not_touched() {
        channels.save("hook", webhook(counterpart));
        counterpart.usually(404, "no such hook");
        tell("k1");
        await().until(() -> listStates("hook").equals(List.of("DEAD")));
        var id = anonymous
                .as("supervisor")
                .get("/api/dead-notices")
                .json()
                .get(0)
                .get("id")
                .asString();
        company.withUser("elsewhere", Role.SUPERVISOR, "unterland");
        var elsewhere = anonymous.as("elsewhere");

        assertThat(elsewhere.get("/api/dead-notices").json()).isEmpty();
        assertThat(elsewhere
                        .post("/api/dead-notices/" + id + "/retry", List.of())
                        .status())
                .isEqualTo(404);
        assertThat(anonymous.as("dispatcher").get("/api/dead-notices").status()).isEqualTo(403);
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
                clock.instant().plus(NoticeClaims.LEASE).atOffset(java.time.ZoneOffset.UTC));
        assertThat(claims.claim(List.of(), 10))
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
                                java.time.OffsetDateTime.class)
                        .toInstant())
                .isEqualTo(Instant.parse("2026-03-21T09:30:00Z"));
        clock.set(Instant.parse("2026-03-21T09:30:00Z"));
        await().until(() -> counterpart.received().size() == 2);
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

    @Test
    void what_waits_for_a_channel_that_was_deleted_says_so() {
        channels.save("hook", quiet(webhook(counterpart), "08:00", "10:00"));
        tell("k1");
        channels.admin().delete("/api/notice-channels/hook");

        clock.advance(Duration.ofHours(2));

        await().until(() -> listStates("hook").equals(List.of("DEAD")));
        assertThat(problem("hook")).contains("no channel hook");
    }

    private void tell(String key) {
        transaction.executeWithoutResult(status -> notices.send(request(key)));
    }

    private NoticeRequest request(String key) {
        return NoticeRequest.about(order, NoticeEvent.VISIT_DECLINED, key)
                .with(NoticeVariable.ENGINEER, "LI")
                .with(NoticeVariable.REASON, "no gas")
                .toRole(Role.DISPATCHER);
    }

    private List<String> keys() {
        return database.queryForList("select distinct key from notice", String.class);
    }

    private List<String> listStates(String channel) {
        return database.queryForList("select state from notice where channel = ?", String.class, channel);
    }

    private int attempts(String channel) {
        return database.queryForObject("select attempts from notice where channel = ?", Integer.class, channel);
    }

    private String problem(String channel) {
        return database.queryForObject("select problem from notice where channel = ?", String.class, channel);
    }

    private int count(String condition) {
        return database.queryForObject("select count(*) from notice where " + condition, Integer.class);
    }
}
