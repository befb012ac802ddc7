package io.paidan.server.notice;

import static io.paidan.server.notice.GivenChannels.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.SaveNoticeChannel;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Channels as they are set up: what is refused, and what becomes of their secrets. */
@PaidanServerTest
@Import(Given.class)
class ChannelSetupIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient anonymous;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JsonMapper json;

    GivenChannels channels;

    @BeforeEach
    void a_company() {
        given.company();
        channels = new GivenChannels(anonymous.as("admin"), json);
    }

    @Test
    void a_channel_of_a_territory_that_is_none_is_refused_instead_of_carrying_nothing() throws Exception {
        try (var counterpart = new Counterpart()) {
            var only = GivenChannels.only(webhook(counterpart), Set.of(), "oberland-nort", "oberland-sued");

            var errors = channels.put("hook", only).problem().errors();

            assertThat(errors).extracting(FieldProblem::field).containsExactly("territories");
            assertThat(errors.getFirst().message()).contains("oberland-nort");
            assertThat(channels.put("hook", GivenChannels.only(webhook(counterpart), Set.of(), "oberland-sued"))
                            .status())
                    .isLessThan(300);
        }
    }

    @Test
    void quiet_hours_without_length_a_name_of_two_lines_and_a_bad_code_are_refused_in_full_sentences()
            throws Exception {
        try (var counterpart = new Counterpart()) {
            var quiet = GivenChannels.quiet(webhook(counterpart), "22:00", "22:00");
            assertThat(channels.put("hook", quiet).problem().errors())
                    .extracting(FieldProblem::field)
                    .containsExactly("quietUntil");

            var lines = named(webhook(counterpart), "Hook\nof ours");
            assertThat(channels.put("hook", lines).problem().errors())
                    .extracting(FieldProblem::message)
                    .containsExactly("One line only, please.");

            assertThat(channels.put("in-app", webhook(counterpart)).problem().errors())
                    .extracting(FieldProblem::message)
                    .containsExactly("1 to 32 small letters, digits or hyphens; “in-app” is taken.");
        }
    }

    private static SaveNoticeChannel named(SaveNoticeChannel channel, String name) {
        return new SaveNoticeChannel(
                channel.kind(),
                name,
                true,
                channel.events(),
                channel.territories(),
                channel.language(),
                null,
                null,
                true,
                channel.settings(),
                channel.secrets(),
                channel.version());
    }

    @Test
    void a_secret_is_neither_given_back_nor_readable_in_the_database() throws Exception {
        try (var counterpart = new Counterpart()) {
            channels.save("hook", webhook(counterpart));

            var listed = channels.admin().get("/api/notice-channels");

            assertThat(listed.body()).contains("SIGNING_KEY").doesNotContain("s3cret");
            assertThat(database.queryForObject(
                            "select notice_channel::text || encode(secrets, 'escape') from notice_channel",
                            String.class))
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void a_secret_that_is_not_sent_stays_and_one_that_is_moved_to_another_channel_does_not_open() throws Exception {
        try (var counterpart = new Counterpart()) {
            var saved = channels.save("hook", webhook(counterpart));
            var changed = new io.paidan.contract.notice.SaveNoticeChannel(
                    ChannelKind.WEBHOOK,
                    "Renamed",
                    true,
                    saved.events(),
                    List.of(),
                    NoticeLanguage.ZH,
                    null,
                    null,
                    true,
                    saved.settings(),
                    Map.of(),
                    saved.version());
            assertThat(channels.save("hook", changed).secrets()).containsExactly(ChannelSecret.SIGNING_KEY);
            assertThat(channels.put("hook", changed).status())
                    .as("the same again")
                    .isEqualTo(200);
            assertThat(channels.put("hook", changed).json().get("version").asInt())
                    .isEqualTo(2);
            var anotherHook = channels.put("hook", webhook(counterpart));
            assertThat(anotherHook.code()).isEqualTo(ProblemCode.ID_REUSED);
            assertThat(anotherHook.problem().errors())
                    .singleElement()
                    .extracting(FieldProblem::field, FieldProblem::message)
                    .containsExactly("code", "This is taken already. Choose another one.");
            channels.save("hook", GivenChannels.renamed(changed, "Renamed again", 2));
            var stale = channels.put("hook", GivenChannels.renamed(changed, "Late", 2));
            assertThat(stale.code()).isEqualTo(ProblemCode.CONFLICT);
            assertThat(stale.problem().detail()).startsWith("ADMIN changed \"Renamed again\" in the meantime (Name");
            assertThat(stale.problem().values()).containsEntry("by", "ADMIN").containsKey("at");
            assertThat(channels.admin()
                            .delete("/api/notice-channels/hook?version=1")
                            .code())
                    .isEqualTo(ProblemCode.CONFLICT);

            database.update(
                    "insert into notice_channel select 'thief', kind, name, enabled, events, territories, language,"
                            + " quiet_from, quiet_until, private_address_allowed, settings, secrets, secret_names, version"
                            + " from notice_channel");
            var stolen = channels.admin()
                    .post("/api/notice-channels/thief/test", Map.of("event", "ORDER_RECEIVED"))
                    .json();
            assertThat(stolen.get("failure").asString()).isEqualTo("SECRET_MISSING");
            assertThat(counterpart.received()).isEmpty();
        }
    }

    @Test
    void a_channel_that_cannot_work_is_refused_field_by_field_in_the_caller_s_language() {
        var mail = GivenChannels.channel(
                ChannelKind.EMAIL,
                new ChannelSettings.Mail("", 0, ChannelSettings.MailSecurity.TLS, "paidan", "nobody"),
                Map.of());

        var refused = new GivenChannels(channels.admin().in(Locale.CHINESE), json)
                .put("Mail!", mail)
                .problem();

        assertThat(refused.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(refused.errors())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "code", "settings.host", "settings.port", "settings.from", "secrets.PASSWORD");
        assertThat(refused.errors()).extracting(FieldProblem::message).contains("此项必填。");
    }

    @Test
    void settings_of_another_kind_and_an_sms_body_without_the_number_are_refused() {
        var other = GivenChannels.channel(ChannelKind.SMS, new ChannelSettings.Robot(), Map.of());
        assertThat(channels.put("x", other).problem().errors())
                .extracting(FieldProblem::field)
                .contains("settings");
        var sms = GivenChannels.channel(
                ChannelKind.SMS,
                new ChannelSettings.Sms(
                        ChannelSettings.SmsMethod.POST,
                        "ftp://gateway",
                        "nonsense",
                        List.of("X\r\nEvil: 1"),
                        "{text} {name}",
                        null),
                Map.of());
        assertThat(channels.put("x", sms).problem().errors())
                .extracting(FieldProblem::field)
                .contains("settings.address", "settings.contentType", "settings.headers", "settings.body");
    }

    @Test
    void an_sms_address_that_is_asked_alone_must_hold_number_and_text_and_say_itself_where_it_leads() {
        for (var wrong : List.of(
                "https://gateway.example.com/send?to={phone}",
                "https://gateway.example.com/send?to={phone}#{text}",
                "https://{text}.example.com/send?to={phone}",
                "https://gateway.example.com:{id}/send?to={phone}&text={text}",
                "https://gateway.example.com/send?to={phone}&text={text}&who={name}",
                "https://gateway.example.com/send it?to={phone}&text={text}",
                "")) {
            assertThat(channels.put("x", askedAt(wrong)).problem().errors())
                    .as(wrong)
                    .extracting(FieldProblem::field)
                    .contains("settings.address");
        }
        assertThat(channels.put("x", askedAt("https://gateway.example.com/{phone}?text={text}&key={token}"))
                        .status())
                .isEqualTo(200);
    }

    private static SaveNoticeChannel askedAt(String address) {
        return GivenChannels.channel(
                ChannelKind.SMS,
                new ChannelSettings.Sms(ChannelSettings.SmsMethod.GET, address, "", List.of(), "", null),
                Map.of());
    }
}
