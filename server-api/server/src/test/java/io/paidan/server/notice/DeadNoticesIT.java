package io.paidan.server.notice;

import static io.paidan.server.notice.GivenChannels.only;
import static io.paidan.server.notice.GivenChannels.quiet;
import static io.paidan.server.notice.GivenChannels.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeFailure;
import io.paidan.contract.notice.NoticeState;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.session.Role;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

/** What cannot be sent is laid aside for somebody to look at. */
@PaidanServerTest
@Import(Given.class)
class DeadNoticesIT extends NoticeSending {

    @Autowired
    TestCompany company;

    @Autowired
    TestClock clock;

    @Test
    void after_ten_attempts_it_is_laid_aside_until_somebody_sends_it_again() {
        channels.save("hook", webhook(counterpart));
        counterpart.usually(500, "broken");
        tell("k1");
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            clock.advance(Duration.ofHours(3));
            return listStates("hook").equals(List.of("DEAD"));
        });
        assertThat(counterpart.received()).hasSize(NoticeBackoff.ATTEMPTS);
        var supervisor = anonymous.as("supervisor");
        var dead = supervisor.get("/api/dead-notices").as(new TypeReference<List<NoticeSummary>>() {});
        assertThat(dead).singleElement().satisfies(notice -> {
            assertThat(notice.failure()).isEqualTo(NoticeFailure.TROUBLE);
            assertThat(notice.problem()).contains("500 broken");
        });

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
    void what_is_sent_again_and_refused_again_stands_there_with_both_attempts() {
        channels.save("hook", webhook(counterpart));
        counterpart.usually(400, "no");
        tell("k1");
        await().until(() -> listStates("hook").equals(List.of("DEAD")));
        var supervisor = anonymous.as("supervisor");
        var id = supervisor.get("/api/dead-notices").json().get(0).get("id").asString();

        supervisor.post("/api/dead-notices/" + id + "/retry", List.of());

        await().until(() ->
                counterpart.received().size() == 2 && listStates("hook").equals(List.of("DEAD")));
        assertThat(supervisor.get("/api/dead-notices").as(new TypeReference<List<NoticeSummary>>() {}))
                .singleElement()
                .satisfies(notice -> assertThat(notice.attempts()).isEqualTo(2));
    }

    @Test
    void what_is_tried_again_by_itself_is_seen_and_can_be_sent_at_once() {
        channels.save("hook", webhook(counterpart));
        counterpart.usually(500, "broken");
        tell("k1");
        var supervisor = anonymous.as("supervisor");
        await().until(() -> supervisor.get("/api/dead-notices").json().size() == 1);
        var failing = supervisor
                .get("/api/dead-notices")
                .as(new TypeReference<List<NoticeSummary>>() {})
                .getFirst();
        assertThat(failing.state()).isEqualTo(NoticeState.PENDING);
        assertThat(failing.failure()).isEqualTo(NoticeFailure.TROUBLE);

        counterpart.usually(200, "");
        supervisor.post("/api/dead-notices/" + failing.id() + "/retry", List.of());

        await().until(() -> listStates("hook").equals(List.of("SENT")));
        assertThat(supervisor.get("/api/dead-notices").json()).isEmpty();
    }

    @Test
    void what_is_tried_again_by_itself_is_not_any_more_once_somebody_lets_it_be() {
        channels.save("hook", webhook(counterpart));
        counterpart.usually(500, "broken");
        tell("k1");
        var supervisor = anonymous.as("supervisor");
        await().until(() -> supervisor.get("/api/dead-notices").json().size() == 1);

        supervisor.post("/api/dead-notices/" + idOfNotice("hook") + "/discard", List.of());

        assertThat(listStates("hook")).containsExactly("DISCARDED");
        clock.advance(Duration.ofHours(3));
        assertThat(listStates("hook")).containsExactly("DISCARDED");
        assertThat(counterpart.received()).hasSize(1);
    }

    @Test
    void whoever_looks_after_notices_is_told_once_a_day_and_nobody_else() {
        channels.save("hook", webhook(counterpart));
        company.withUser("elsewhere", Role.SUPERVISOR, "unterland");
        counterpart.usually(404, "no such hook");
        tell("k1");
        tell("k2");

        await().until(() -> listStates("hook").equals(List.of("DEAD", "DEAD")));

        assertThat(told("supervisor")).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).contains("Test WEBHOOK");
            assertThat(notice.body()).startsWith("对方拒绝接收。");
            assertThat(notice.workOrderId()).isNull();
        });
        assertThat(told("admin")).hasSize(1);
        assertThat(told("dispatcher")).isEmpty();
        assertThat(told("elsewhere")).isEmpty();
        clock.advance(Duration.ofDays(1));
        tell("k3");
        await().until(() -> told("supervisor").size() == 2);
    }

    @Test
    void what_is_tried_for_some_minutes_is_told_before_it_is_laid_aside() {
        channels.save("hook", webhook(counterpart));
        counterpart.usually(500, "broken");
        tell("k1");
        for (var attempts = 1; attempts < NoticeBackoff.ATTEMPTS / 2; attempts++) {
            var tried = attempts;
            await().until(() -> counterpart.received().size() == tried && problem("hook") != null);
            assertThat(told("supervisor")).as("after %s", tried).isEmpty();
            clock.advance(Duration.ofHours(3));
        }

        await().until(() -> told("supervisor").size() == 1);
        assertThat(listStates("hook")).containsExactly("PENDING");
    }

    @Test
    void it_is_told_by_other_channels_that_carry_it_but_their_own_trouble_begets_nothing_more() throws Exception {
        try (var other = new Counterpart()) {
            channels.save("hook", webhook(counterpart));
            channels.save("other", only(webhook(other), Set.of(NoticeEvent.NOTICE_UNDELIVERED)));
            counterpart.usually(404, "no such hook");
            other.usually(404, "nor this one");
            tell("k1");

            await().until(() -> listStates("other").equals(List.of("DEAD")));

            assertThat(listStates("hook")).as("not by the one that fails").containsExactly("DEAD");
            assertThat(told("supervisor")).hasSize(1);
        }
    }

    private List<NoticeSummary> told(String username) {
        return anonymous.as(username).get("/api/notices").as(new TypeReference<List<NoticeSummary>>() {}).stream()
                .filter(notice -> notice.event() == NoticeEvent.NOTICE_UNDELIVERED)
                .toList();
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
    void a_fault_of_our_own_is_an_attempt_and_ends_as_any_other() {
        channels.save("hook", webhook(counterpart));
        database.update("update notice_channel set settings = jsonb_set(settings, '{address}', '\"no address\"')"
                + " where code = 'hook'");
        tell("k1");

        await().atMost(Duration.ofMinutes(1)).until(() -> {
            clock.advance(Duration.ofHours(3));
            return listStates("hook").equals(List.of("DEAD"));
        });

        assertThat(failure()).isEqualTo(NoticeFailure.FAULT);
        assertThat(problem("hook")).as("no name of a class").isNull();
        assertThat(database.queryForObject("select attempts from notice where channel = 'hook'", Integer.class))
                .isEqualTo(NoticeBackoff.ATTEMPTS);
    }

    private NoticeFailure failure() {
        return anonymous
                .as("supervisor")
                .get("/api/dead-notices")
                .as(new TypeReference<List<NoticeSummary>>() {})
                .getFirst()
                .failure();
    }

    @Test
    void what_waits_for_a_channel_that_was_deleted_says_so() {
        channels.save("hook", quiet(webhook(counterpart), "08:00", "10:00"));
        tell("k1");
        channels.admin().delete("/api/notice-channels/hook?version=1");

        clock.advance(Duration.ofHours(2));

        await().until(() -> listStates("hook").equals(List.of("DEAD")));
        assertThat(failure()).isEqualTo(NoticeFailure.CHANNEL_GONE);
    }
}
