package io.paidan.server.notice;

import static io.paidan.server.notice.GivenChannels.channel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeFailure;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.notice.TestNotice;
import io.paidan.contract.notice.TestResult;
import io.paidan.server.given.Given;
import io.paidan.server.notice.Counterpart.Answer;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** By SMS, through whatever HTTP gateway the company uses. */
@PaidanServerTest
@Import(Given.class)
class SmsChannelIT extends NoticeSending {

    @Autowired
    TestClock clock;

    @Test
    void an_sms_gateway_gets_its_own_json_in_which_no_value_breaks_out() {
        channels.save(
                "sms",
                channel(
                        ChannelKind.SMS,
                        new ChannelSettings.Sms(
                                ChannelSettings.SmsMethod.POST,
                                counterpart.address("/sms"),
                                "application/json",
                                List.of("Authorization: Bearer {token}"),
                                "{\"to\":\"{phone}\",\"msg\":\"{text}\",\"ref\":\"{id}\"}",
                                "\"ok\""),
                        Map.of(ChannelSecret.TOKEN, "t0ken")));
        counterpart.usually(200, "{\"status\":\"ok\"}");
        reachableBy("dispatcher", null, "+423 555 01 02");

        tell("k1");

        await().until(() -> state("sms").equals("SENT"));
        var got = counterpart.received().getFirst();
        var body = json.readTree(got.body());
        assertThat(got.header("Authorization")).isEqualTo("Bearer t0ken");
        assertThat(body.get("to").asString()).isEqualTo("+423 555 01 02");
        assertThat(body.get("msg").asString()).contains(TRICKY.strip());
        assertThat(body.get("ref").asString()).isEqualTo(idOfNotice("sms"));
    }

    @Test
    void an_sms_gateway_that_takes_forms_gets_a_form() {
        channels.save(
                "sms",
                channel(
                        ChannelKind.SMS,
                        new ChannelSettings.Sms(
                                ChannelSettings.SmsMethod.POST,
                                counterpart.address("/sms"),
                                "application/x-www-form-urlencoded",
                                List.of(),
                                "to={phone}&text={text}&key={token}",
                                null),
                        Map.of(ChannelSecret.TOKEN, "a&b")));
        reachableBy("dispatcher", null, "+423 555 01 02");

        tell("k1");

        await().until(() -> state("sms").equals("SENT"));
        assertThat(counterpart.received().getFirst().body())
                .startsWith("to=%2B423+555+01+02&text=")
                .endsWith("&key=a%26b")
                .contains("%26+%3Cat+user_id%3D%22all%22%3E");
    }

    @Test
    void an_sms_gateway_that_is_asked_by_its_address_gets_number_and_text_in_the_query_and_no_body() {
        byAddress("?to={phone}&text={text}&ref={id}&key={token}", "a&b=c#1");
        var said = "100% & more + 燃气热水器 #3?";
        database.update("update work_order set title = ?", said);

        transaction.executeWithoutResult(
                status -> notices.send(request("k1").with(NoticeVariable.REASON, "取消: " + said)));

        await().until(() -> state("sms").equals("SENT"));
        var got = counterpart.received().getFirst();
        assertThat(got.method()).isEqualTo("GET");
        assertThat(got.body()).isEmpty();
        assertThat(got.header("Content-Type")).isNull();
        assertThat(got.path()).isEqualTo("/sms");
        assertThat(got.query())
                .containsOnlyKeys("to", "text", "ref", "key")
                .containsEntry("to", "+423 555 01 02")
                .containsEntry("ref", idOfNotice("sms"))
                .containsEntry("key", "a&b=c#1");
        assertThat(got.query().get("text")).contains("取消: " + said);
    }

    @Test
    void a_token_in_the_address_stands_nowhere_though_the_gateway_repeats_the_address() {
        byAddress("?to={phone}&text={text}&key={token}", "s3cret/key");
        counterpart.usually(404, "no such page: /sms?to=1&text=2&key=s3cret%2Fkey (s3cret/key)");

        tell("k1");

        await().until(() -> state("sms").equals("DEAD"));
        assertThat(problem("sms")).contains("no such page", "key=***").doesNotContain("s3cret");
        var tried = anonymous
                .as("admin")
                .post("/api/notice-channels/sms/test", new TestNotice(NoticeEvent.VISIT_DECLINED, "+423 555 01 02"))
                .as(TestResult.class);
        assertThat(tried.problem()).contains("no such page").doesNotContain("s3cret");
        assertThat(anonymous.as("admin").get("/api/notice-channels").body()).doesNotContain("s3cret");
    }

    @Test
    void a_test_says_that_it_is_one_in_the_text_itself() {
        gateway(null);

        var sent = channels.admin()
                .post("/api/notice-channels/sms/test", new TestNotice(NoticeEvent.VISIT_ASSIGNED, "+423 555 01 02"))
                .as(TestResult.class);

        assertThat(sent.text()).startsWith("Test: ");
        assertThat(counterpart.received().getFirst().body()).isEqualTo("+423 555 01 02 " + sent.text());
    }

    @Test
    void what_was_asked_by_address_and_not_answered_may_have_been_sent() {
        byAddress("?to={phone}&text={text}", null);
        counterpart.then(Answer.none());

        tell("k1");

        await().until(() -> state("sms").equals("DEAD"));
        assertThat(failure("sms")).isEqualTo(NoticeFailure.PERHAPS_DELIVERED.name());
        assertThat(counterpart.received()).hasSize(1);
    }

    @Test
    void what_was_to_be_asked_by_address_and_never_left_is_tried_again() {
        byAddress("?to={phone}&text={text}", null);
        counterpart.close();

        tell("k1");

        await().until(() -> String.valueOf(failure("sms")).equals(NoticeFailure.NO_ANSWER.name()));
        assertThat(state("sms")).isEqualTo("PENDING");
    }

    @Test
    void a_channel_that_was_set_up_before_there_was_a_choice_goes_on_posting() {
        gateway(null);
        database.update("update notice_channel set settings = (settings - 'method')");

        tell("k1");

        await().until(() -> state("sms").equals("SENT"));
        assertThat(counterpart.received().getFirst().method()).isEqualTo("POST");
    }

    @Test
    void what_a_gateway_answers_otherwise_than_agreed_may_have_been_sent_and_waits_for_a_person() {
        gateway("queued");
        counterpart.usually(200, "no credit left");

        tell("k1");

        await().until(() -> state("sms").equals("DEAD"));
        assertThat(failure("sms")).isEqualTo(NoticeFailure.PERHAPS_DELIVERED.name());
        assertThat(problem("sms")).contains("no credit left");
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504})
    void nobody_gets_an_sms_twice_because_whoever_stands_behind_the_gateway_broke_off(int status) {
        gateway(null);
        counterpart.then(Answer.of(status, "behind"));

        tell("k1");

        await().until(() -> state("sms").equals("DEAD"));
        assertThat(failure("sms")).isEqualTo(NoticeFailure.PERHAPS_DELIVERED.name());
        assertThat(counterpart.received()).hasSize(1);
    }

    @Test
    void nobody_gets_an_sms_twice_because_the_gateways_answer_was_lost() {
        gateway(null);
        counterpart.then(Answer.none());

        tell("k1");

        await().until(() -> state("sms").equals("DEAD"));
        assertThat(failure("sms")).isEqualTo(NoticeFailure.PERHAPS_DELIVERED.name());
        assertThat(counterpart.received()).hasSize(1);
    }

    @Test
    void what_never_left_or_was_not_taken_is_tried_again() {
        gateway(null);
        counterpart.then(Answer.of(429, "slowly"));
        counterpart.then(Answer.of(503, "busy"));

        tell("k1");

        await().until(() -> String.valueOf(problem("sms")).contains("429"));
        clock.advance(Duration.ofMinutes(1));
        await().until(() -> String.valueOf(problem("sms")).contains("503"));
        counterpart.close();
        clock.advance(Duration.ofMinutes(2));
        await().until(() -> String.valueOf(failure("sms")).equals(NoticeFailure.NO_ANSWER.name()));
        assertThat(state("sms")).isEqualTo("PENDING");
    }

    @Test
    void an_sms_that_a_server_was_sending_when_it_died_waits_for_a_person() {
        gateway(null);
        tell("k1");
        await().until(() -> state("sms").equals("SENT"));
        // as the database looks when the server was killed after the gateway had taken it
        database.update(
                "update notice set state = 'PENDING', ended_at = null, not_before = ? where channel = 'sms'",
                clock.instant().plus(NoticeClaims.LEASE).atOffset(ZoneOffset.UTC));

        clock.advance(NoticeClaims.LEASE);

        await().until(() -> state("sms").equals("DEAD"));
        assertThat(failure("sms")).isEqualTo(NoticeFailure.PERHAPS_DELIVERED.name());
        assertThat(count("event = 'NOTICE_UNDELIVERED' and kind = 'IN_APP'"))
                .as("and the person knows")
                .isPositive();
        assertThat(counterpart.received()).hasSize(1);
    }

    /** One that is asked by GET, and the dispatcher's number. */
    private void byAddress(String query, @Nullable String token) {
        channels.save(
                "sms",
                channel(
                        ChannelKind.SMS,
                        new ChannelSettings.Sms(
                                ChannelSettings.SmsMethod.GET,
                                counterpart.address("/sms") + query,
                                "",
                                List.of(),
                                "",
                                null),
                        token == null ? Map.of() : Map.of(ChannelSecret.TOKEN, token)));
        reachableBy("dispatcher", null, "+423 555 01 02");
    }

    /** One that takes plain text, and the dispatcher's number. */
    private void gateway(@Nullable String successText) {
        channels.save(
                "sms",
                channel(
                        ChannelKind.SMS,
                        new ChannelSettings.Sms(
                                ChannelSettings.SmsMethod.POST,
                                counterpart.address("/sms"),
                                "text/plain",
                                List.of(),
                                "{phone} {text}",
                                successText),
                        Map.of()));
        reachableBy("dispatcher", null, "+423 555 01 02");
    }
}
