package io.paidan.server.notice;

import static io.paidan.server.notice.GivenChannels.channel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeFailure;
import io.paidan.contract.notice.TestNotice;
import io.paidan.contract.notice.TestResult;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** By signed webhooks, to addresses one may connect to, and tried out by hand. */
@PaidanServerTest
@Import(Given.class)
class ChannelsIT extends NoticeSending {

    @Test
    void a_webhook_is_signed_over_time_and_body_and_says_its_event_id() throws Exception {
        channels.save("hook", GivenChannels.webhook(counterpart));

        tell("k1");

        await().until(() -> state("hook").equals("SENT"));
        var got = counterpart.received().getFirst();
        var body = json.readTree(got.body());
        assertThat(got.header("X-Paidan-Signature"))
                .isEqualTo("sha256="
                        + HexFormat.of()
                                .formatHex(hmac("s3cret", got.header("X-Paidan-Timestamp") + "." + got.body())));
        assertThat(got.header("X-Paidan-Event-Id")).isEqualTo(idOfNotice("hook"));
        assertThat(body.get("id").asString()).isEqualTo(idOfNotice("hook"));
        assertThat(body.get("event").asString()).isEqualTo("VISIT_DECLINED");
        assertThat(body.get("test").asBoolean()).isFalse();
        assertThat(body.get("values").get("title").asString()).isEqualTo(TRICKY.strip());
    }

    @Test
    void of_a_page_that_was_made_for_a_browser_its_words_are_told() {
        channels.save("hook", GivenChannels.webhook(counterpart));
        counterpart.usually(
                502,
                "<!DOCTYPE html><html><head><title>x</title></head><body><h1>Bad gateway</h1> nginx</body></html>");

        var result = channels.admin()
                .post("/api/notice-channels/hook/test", new TestNotice(NoticeEvent.VISIT_DECLINED, null))
                .as(TestResult.class);

        assertThat(result.problem()).isEqualTo("HTTP 502 Bad gateway nginx");
    }

    @Test
    void a_counterpart_whose_certificate_is_not_to_be_trusted_is_not_secure() {
        var selfSigned = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));
        selfSigned.start();
        try {
            channels.save(
                    "hook",
                    channel(
                            ChannelKind.WEBHOOK,
                            new ChannelSettings.Webhook(
                                    "https://localhost:" + selfSigned.getSmtps().getPort()),
                            Map.of(ChannelSecret.SIGNING_KEY, "s3cret")));

            var result = channels.admin()
                    .post("/api/notice-channels/hook/test", new TestNotice(NoticeEvent.VISIT_DECLINED, null))
                    .as(TestResult.class);

            assertThat(result.failure()).isEqualTo(NoticeFailure.NOT_SECURE);
        } finally {
            selfSigned.stop();
        }
    }

    @Test
    void no_web_address_within_the_company_is_connected_to_unless_the_administrator_allows_it() {
        for (var address : List.of(
                counterpart.address("/hook"),
                counterpart.address("/hook").replace("localhost", "127.0.0.1"),
                counterpart.address("/hook").replace("localhost", "[::1]"),
                counterpart.address("/hook").replace("localhost", "[::ffff:127.0.0.1]"),
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1/",
                "http://100.64.0.1/")) {
            var hook = GivenChannels.publicOnly(channel(
                    ChannelKind.WEBHOOK,
                    new ChannelSettings.Webhook(address),
                    Map.of(ChannelSecret.SIGNING_KEY, "s3cret")));
            channels.save("hook", hook);

            var result = channels.admin()
                    .post("/api/notice-channels/hook/test", new TestNotice(NoticeEvent.VISIT_DECLINED, null))
                    .as(TestResult.class);

            assertThat(result.failure()).as(address).isEqualTo(NoticeFailure.PRIVATE_ADDRESS);
            channels.admin().delete("/api/notice-channels/hook?version=1");
        }
        assertThat(counterpart.received()).isEmpty();
    }

    @Test
    void a_redirect_is_not_followed() {
        counterpart.usually(302, "");
        channels.save("hook", GivenChannels.webhook(counterpart));

        tell("k1");

        await().until(() -> state("hook").equals("DEAD"));
        assertThat(problem("hook")).contains("302");
        assertThat(counterpart.received()).hasSize(1);
    }

    @Test
    void a_test_says_what_was_sent_and_how_it_went() {
        channels.save("hook", GivenChannels.webhook(counterpart));
        var test = new TestNotice(NoticeEvent.VISIT_ASSIGNED, null);

        var good = channels.admin().post("/api/notice-channels/hook/test", test).as(TestResult.class);
        counterpart.usually(500, "broken");
        var bad = channels.admin().post("/api/notice-channels/hook/test", test).as(TestResult.class);

        assertThat(good.problem()).isNull();
        assertThat(good.text()).startsWith("Test: ");
        assertThat(json.readTree(counterpart.received().getFirst().body())
                        .get("test")
                        .asBoolean())
                .isTrue();
        assertThat(good.text()).contains("W-260321-0042", "Li Wei");
        assertThat(bad.problem()).contains("500", "broken");
        assertThat(count("true")).isZero();
    }
}
