package io.paidan.server.notice;

import static io.paidan.server.notice.GivenChannels.channel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeFailure;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

/** To the robots of group chats, each in its own format and signature. */
@PaidanServerTest
@Import(Given.class)
class RobotChannelIT extends NoticeSending {

    @Test
    void wecom_gets_text_in_which_nobody_can_be_called_by_a_typed_tag() {
        robot("wecom", ChannelKind.WECOM, Map.of());
        counterpart.usually(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");

        tell("k1");

        await().until(() -> state("wecom").equals("SENT"));
        var got = counterpart.received().getFirst();
        var body = json.readTree(got.body());
        assertThat(got.query()).containsEntry("key", "k");
        assertThat(body.get("msgtype").asString()).isEqualTo("text");
        assertThat(body.get("text").get("content").asString())
                .contains(order.number(), "＜at user_id=\"all\"＞")
                .doesNotContain("<at");
    }

    @Test
    void dingtalk_gets_text_signed_over_the_time_and_the_key() throws Exception {
        robot("ding", ChannelKind.DINGTALK, Map.of(ChannelSecret.SIGNING_KEY, "SECabc"));
        counterpart.usually(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");

        tell("k1");

        await().until(() -> state("ding").equals("SENT"));
        var got = counterpart.received().getFirst();
        var timestamp = got.query().get("timestamp");
        assertThat(got.query().get("sign"))
                .isEqualTo(Base64.getEncoder().encodeToString(hmac("SECabc", timestamp + "\nSECabc")));
        assertThat(json.readTree(got.body()).get("text").get("content").asString())
                .contains(order.number());
    }

    @Test
    void feishu_gets_text_signed_with_time_and_key_over_nothing() throws Exception {
        robot("feishu", ChannelKind.FEISHU, Map.of(ChannelSecret.SIGNING_KEY, "fs-key"));
        counterpart.usually(200, "{\"code\":0,\"msg\":\"success\"}");

        tell("k1");

        await().until(() -> state("feishu").equals("SENT"));
        var body = json.readTree(counterpart.received().getFirst().body());
        var timestamp = body.get("timestamp").asString();
        assertThat(body.get("sign").asString())
                .isEqualTo(Base64.getEncoder().encodeToString(hmac(timestamp + "\nfs-key", "")));
        assertThat(body.get("msg_type").asString()).isEqualTo("text");
        assertThat(body.get("content").get("text").asString()).doesNotContain("<at");
    }

    @Test
    void a_robot_that_answers_200_with_an_error_code_has_not_taken_it() {
        robot("wecom", ChannelKind.WECOM, Map.of());
        counterpart.usually(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");

        tell("k1");

        await().until(() -> problem("wecom") != null);
        assertThat(problem("wecom")).contains("45009");
        assertThat(state("wecom")).isEqualTo("PENDING");
    }

    @ParameterizedTest
    @CsvSource({
        "WECOM, 200, -1, PENDING",
        "WECOM, 200, 45033, PENDING",
        "WECOM, 200, 93000, DEAD",
        "WECOM, 200, 11232, DEAD",
        "DINGTALK, 200, -1, PENDING",
        "DINGTALK, 200, 410100, PENDING",
        "DINGTALK, 200, 130101, PENDING",
        "DINGTALK, 200, 400101, DEAD",
        "FEISHU, 200, 11232, PENDING",
        "FEISHU, 200, 11233, PENDING",
        "FEISHU, 200, 11247, PENDING",
        "FEISHU, 400, 99991400, PENDING",
        "FEISHU, 400, 9499, DEAD",
        "FEISHU, 200, 19001, DEAD"
    })
    void what_a_robot_says_passes_by_itself_or_waits_for_a_person(
            ChannelKind kind, int status, int code, String state) {
        robot("group", kind, Map.of(ChannelSecret.SIGNING_KEY, "SECabc"));
        counterpart.usually(status, "{\"%s\":%d}".formatted(kind == ChannelKind.FEISHU ? "code" : "errcode", code));

        tell("k1");

        await().until(() -> problem("group") != null);
        assertThat(problem("group")).contains(String.valueOf(code));
        assertThat(state("group")).isEqualTo(state);
    }

    @Test
    void a_robot_that_names_an_error_that_does_not_pass_has_refused_it() {
        robot("ding", ChannelKind.DINGTALK, Map.of(ChannelSecret.SIGNING_KEY, "SECabc"));
        counterpart.usually(200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}");

        tell("k1");

        await().until(() -> state("ding").equals("DEAD"));
        assertThat(failure("ding")).isEqualTo(NoticeFailure.REFUSED.name());
    }

    @Test
    void a_group_is_not_told_twice_when_a_robots_answer_cannot_be_read() {
        robot("feishu", ChannelKind.FEISHU, Map.of(ChannelSecret.SIGNING_KEY, "fs-key"));
        counterpart.usually(200, "<html>Welcome</html>");

        tell("k1");

        await().until(() -> state("feishu").equals("DEAD"));
        assertThat(failure("feishu")).isEqualTo(NoticeFailure.PERHAPS_DELIVERED.name());
        assertThat(problem("feishu")).contains("Welcome");
    }

    private void robot(String code, ChannelKind kind, Map<ChannelSecret, String> more) {
        var secrets = new EnumMap<ChannelSecret, String>(ChannelSecret.class);
        secrets.putAll(more);
        secrets.put(ChannelSecret.ROBOT_ADDRESS, counterpart.address("/robot/send?key=k"));
        channels.save(code, channel(kind, new ChannelSettings.Robot(), secrets));
    }
}
