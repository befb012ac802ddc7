package io.paidan.server.notice;

import static io.paidan.server.notice.GivenChannels.channel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeFailure;
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
    void what_a_gateway_answers_otherwise_than_agreed_may_have_been_sent_and_waits_for_a_person() {
        gateway("queued");
        counterpart.usually(200, "no credit left");

        tell("k1");

        await().until(() -> state("sms").equals("DEAD"));
        assertThat(failure("sms")).isEqualTo(NoticeFailure.PERHAPS_DELIVERED.name());
        assertThat(problem("sms")).contains("no credit left");
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
        assertThat(counterpart.received()).hasSize(1);
    }

    /** One that takes plain text, and the dispatcher's number. */
    private void gateway(@Nullable String successText) {
        channels.save(
                "sms",
                channel(
                        ChannelKind.SMS,
                        new ChannelSettings.Sms(
                                counterpart.address("/sms"), "text/plain", List.of(), "{phone} {text}", successText),
                        Map.of()));
        reachableBy("dispatcher", null, "+423 555 01 02");
    }
}
