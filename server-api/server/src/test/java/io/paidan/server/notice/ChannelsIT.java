package io.paidan.server.notice;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static io.paidan.server.notice.GivenChannels.channel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.ChannelSettings.MailSecurity;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.notice.TestNotice;
import io.paidan.contract.notice.TestResult;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of channel against a counterpart that checks format and signature. */
@PaidanServerTest
@Import(Given.class)
class ChannelsIT {

    private static final String TRICKY = "He said \"off\" & <at user_id=\"all\">now</at> {number} 热水器 🔥";

    @Autowired
    Given given;

    @Autowired
    ApiClient anonymous;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

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
        var id = given.order(aWorkOrder().titled(TRICKY));
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
    void an_email_arrives_with_subject_text_and_the_notice_s_own_message_id() throws Exception {
        var mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        try {
            mailServer.setUser("paidan@example.com", "paidan", "s3cret");
            channels.save("mail", mail(mailServer.getSmtp().getPort(), "s3cret"));
            reachableBy("dispatcher", "wang@example.com", null);

            tell("k1");

            await().until(() -> mailServer.getReceivedMessages().length == 1);
            var mail = mailServer.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("LI declines " + order.number());
            assertThat(mail.getContent().toString()).contains(TRICKY.strip(), "no gas");
            assertThat(mail.getAllRecipients()[0]).hasToString("wang@example.com");
            assertThat(mail.getMessageID()).isEqualTo("<" + idOfNotice("mail") + "@paidan>");
        } finally {
            mailServer.stop();
        }
    }

    @Test
    void a_wrong_mail_password_is_said_and_tried_again() {
        var mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        try {
            mailServer.setUser("paidan@example.com", "paidan", "s3cret");
            channels.save("mail", mail(mailServer.getSmtp().getPort(), "wrong"));
            reachableBy("dispatcher", "wang@example.com", null);

            tell("k1");

            await().until(() -> problem("mail") != null);
            assertThat(problem("mail")).containsIgnoringCase("authentication");
            assertThat(state("mail")).isEqualTo("PENDING");
        } finally {
            mailServer.stop();
        }
    }

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
        assertThat(body.get("values").get("title").asString()).isEqualTo(TRICKY.strip());
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

            assertThat(result.problem()).as(address).contains("private network");
            channels.admin().delete("/api/notice-channels/hook");
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
        assertThat(good.text()).contains("W-260321-0042", "Li Wei");
        assertThat(bad.problem()).contains("500", "broken");
        assertThat(count("notice")).isZero();
    }

    private void robot(String code, ChannelKind kind, Map<ChannelSecret, String> more) {
        var secrets = new java.util.EnumMap<ChannelSecret, String>(ChannelSecret.class);
        secrets.putAll(more);
        secrets.put(ChannelSecret.ROBOT_ADDRESS, counterpart.address("/robot/send?key=k"));
        channels.save(code, channel(kind, new ChannelSettings.Robot(), secrets));
    }

    private static io.paidan.contract.notice.SaveNoticeChannel mail(int port, String password) {
        return channel(
                ChannelKind.EMAIL,
                new ChannelSettings.Mail(
                        "127.0.0.1", port, MailSecurity.NONE, "paidan", "Paidan 派单 <paidan@example.com>"),
                Map.of(ChannelSecret.PASSWORD, password));
    }

    private void reachableBy(String username, String email, String phone) {
        database.update("""
                insert into notice_contact (user_id, email, phone, language)
                select id, ?, ?, 'EN' from app_user where username = ?
                """, email, phone, username);
    }

    private void tell(String key) {
        transaction.executeWithoutResult(
                status -> notices.send(NoticeRequest.about(order, NoticeEvent.VISIT_DECLINED, key)
                        .with(NoticeVariable.ENGINEER, "LI")
                        .with(NoticeVariable.REASON, "no gas")
                        .toRole(Role.DISPATCHER)));
    }

    private String state(String channel) {
        return database.queryForObject("select state from notice where channel = ?", String.class, channel);
    }

    private String problem(String channel) {
        return database.queryForObject("select problem from notice where channel = ?", String.class, channel);
    }

    private String idOfNotice(String channel) {
        return database.queryForObject("select id::text from notice where channel = ?", String.class, channel);
    }

    private int count(String table) {
        return database.queryForObject("select count(*) from " + table, Integer.class);
    }

    private static byte[] hmac(String key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
