package io.paidan.server.notice;

import static io.paidan.server.notice.GivenChannels.channel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** By SMS, through whatever HTTP gateway the company uses. */
@PaidanServerTest
@Import(Given.class)
class SmsChannelIT extends NoticeSending {

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
    void a_gateway_that_answers_200_but_not_what_was_agreed_has_not_sent_it() {
        channels.save(
                "sms",
                channel(
                        ChannelKind.SMS,
                        new ChannelSettings.Sms(
                                counterpart.address("/sms"), "text/plain", List.of(), "{phone} {text}", "queued"),
                        Map.of()));
        counterpart.usually(200, "no credit left");
        reachableBy("dispatcher", null, "+423 555 01 02");

        tell("k1");

        await().until(() -> problem("sms") != null);
        assertThat(problem("sms")).contains("no credit left");
        assertThat(state("sms")).isEqualTo("PENDING");
    }
}
