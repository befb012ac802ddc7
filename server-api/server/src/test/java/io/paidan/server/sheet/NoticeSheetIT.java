package io.paidan.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.ChannelSettings.MailSecurity;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.NoticeTemplate;
import io.paidan.contract.notice.UserContact;
import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.Given;
import io.paidan.server.platform.ServerSettings;
import io.paidan.server.testing.PaidanServerTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Channels, words and contacts of notices as sheets. */
@PaidanServerTest
@Import(Given.class)
class NoticeSheetIT extends SheetsOfACompany {

    private static final String SECRET = "hunter2-and-more";

    private static final String CHANNELS = """
            code,channelKind,name,active,events,language,quietFrom,quietUntil,mailHost,mailPort,mailSecurity,mailUser,\
            mailFrom,webAddress,secretPassword,secretSigningKey
            mail,EMAIL,Mail,yes,VISIT_ASSIGNED; ORDER_CANCELLED,EN,22:00,0.25,mail.example.com,587,TLS,paidan,\
            dispatch@example.com,,hunter2-and-more,
            erp,WEBHOOK,ERP,no,,ZH,,,,,,,,https://erp.example.com/in,,hunter2-and-more
            unsigned,WEBHOOK,Unsigned,no,,ZH,,,,,,,,https://erp.example.com/in,,
            odd,EMAIL,Odd,no,,EN,25:00,,mail.example.com,70000,TLS,,nobody,,,
            """;

    @Autowired
    ServerSettings settings;

    @Test
    void channels_are_made_with_their_secrets_which_never_come_out() {
        var job = uploads.take(SheetKind.NOTICE_CHANNELS, CHANNELS);

        assertThat(job.added()).isEqualTo(2);
        assertThat(job.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactly(tuple(4, "secretSigningKey"), tuple(5, "quietFrom"));
        assertThat(channels())
                .extracting(
                        NoticeChannel::code,
                        NoticeChannel::kind,
                        NoticeChannel::enabled,
                        NoticeChannel::settings,
                        NoticeChannel::secrets)
                .containsExactly(
                        tuple(
                                "erp",
                                ChannelKind.WEBHOOK,
                                false,
                                new ChannelSettings.Webhook("https://erp.example.com/in"),
                                Set.of(ChannelSecret.SIGNING_KEY)),
                        tuple(
                                "mail",
                                ChannelKind.EMAIL,
                                true,
                                new ChannelSettings.Mail(
                                        "mail.example.com", 587, MailSecurity.TLS, "paidan", "dispatch@example.com"),
                                Set.of(ChannelSecret.PASSWORD)));
        var mail = channels().getLast();
        assertThat(mail.events()).containsExactlyInAnyOrder(NoticeEvent.VISIT_ASSIGNED, NoticeEvent.ORDER_CANCELLED);
        assertThat(mail.quietFrom()).isEqualTo(LocalTime.of(22, 0));
        assertThat(mail.quietUntil()).as("as Excel keeps 06:00").isEqualTo(LocalTime.of(6, 0));
        assertThat(csv(SheetKind.NOTICE_CHANNELS)).contains("mail.example.com").doesNotContain(SECRET);
    }

    @Test
    void a_gateway_that_is_asked_by_its_address_alone_comes_back_as_it_went_out() {
        var address = "https://sms.example.com/send?to={phone}&text={text}";
        uploads.take(SheetKind.NOTICE_CHANNELS, """
                code,channelKind,name,language,webAddress,smsMethod
                sms,SMS,SMS,ZH,%s,GET：号码和内容写在地址中
                """.formatted(address));

        var sms = (ChannelSettings.Sms) channels().getFirst().settings();
        assertThat(sms.method()).isEqualTo(ChannelSettings.SmsMethod.GET);
        assertThat(sms.address()).isEqualTo(address);
        assertThat(csv(SheetKind.NOTICE_CHANNELS)).contains("GET: number and text in the address");
    }

    @Test
    void a_file_of_secrets_is_readable_nowhere_in_the_database_and_gone_once_it_is_saved() {
        var checked = uploads.check(SheetKind.NOTICE_CHANNELS, CHANNELS);

        assertThat(storedFiles(checked.id()))
                .hasSize(2)
                .allSatisfy(
                        content -> assertThat(content).doesNotContain(SECRET).doesNotContain("mail.example.com"));
        var saved = uploads.start(checked);
        assertThat(saved.added()).isEqualTo(2);
        assertThat(storedFiles(checked.id())).as("the bad rows alone").hasSize(1);
        assertThat(settings.home().resolve("imports").resolve(checked.id().toString()))
                .doesNotExist();
        assertThat(new String(
                        api.as("admin").bytes("/api/imports/" + checked.id() + "/bad-rows"), StandardCharsets.UTF_8))
                .contains("odd");
    }

    private List<String> storedFiles(UUID job) {
        return database.queryForList(
                "select encode(content, 'escape') from import_file where job_id = ?", String.class, job);
    }

    @Test
    void an_empty_secret_leaves_the_one_that_is_set_and_a_wrong_row_does_not_repeat_it() {
        uploads.take(SheetKind.NOTICE_CHANNELS, CHANNELS);

        var renamed = uploads.take(SheetKind.NOTICE_CHANNELS, "code,name,secretSigningKey\nerp,The ERP,\n");
        var tooLong = SECRET.repeat(40);
        var refused = uploads.check(SheetKind.NOTICE_CHANNELS, "code,secretSigningKey\nerp," + tooLong + "\n");
        var otherKind = uploads.check(SheetKind.NOTICE_CHANNELS, "code,channelKind\nerp,SMS\n");

        assertThat(renamed.changed()).isEqualTo(1);
        assertThat(channels().getFirst().name()).isEqualTo("The ERP");
        assertThat(channels().getFirst().secrets()).containsExactly(ChannelSecret.SIGNING_KEY);
        assertThat(refused.badRows())
                .extracting(BadRow::column, BadRow::value)
                .containsExactly(tuple("secretSigningKey", null));
        assertThat(otherKind.badRows()).extracting(BadRow::column).containsExactly("channelKind");
    }

    @Test
    void words_are_changed_by_event_and_language_and_given_ones_stay_given() {
        var job = uploads.take(SheetKind.NOTICE_WORDS, """
                event,language,subject,body
                VISIT_ASSIGNED,EN,Job {number},"Go to {address}
                and ring twice"
                VISIT_ASSIGNED,ZH,任务 {nummer},去 {address}
                SOMETHING,EN,a,b
                """);

        assertThat(job.changed()).isEqualTo(1);
        assertThat(job.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactly(tuple(3, "subject"), tuple(4, "event"));
        var own = words().stream().filter(NoticeTemplate::own).toList();
        assertThat(own)
                .extracting(NoticeTemplate::id, NoticeTemplate::subject, NoticeTemplate::body)
                .containsExactly(tuple("VISIT_ASSIGNED-EN", "Job {number}", "Go to {address}\nand ring twice"));
        var again = uploads.take(SheetKind.NOTICE_WORDS, csv(SheetKind.NOTICE_WORDS));
        assertThat(again.unchanged()).isEqualTo(again.rows());
        assertThat(words().stream().filter(NoticeTemplate::own)).hasSize(1);
    }

    @Test
    void contacts_of_users_are_set_and_nobody_is_made_by_them() {
        var job = uploads.take(SheetKind.NOTICE_CONTACTS, """
                username,email,phone,language
                admin,boss@example.com,+423 230 10 10,EN
                dispatcher,no address,,ZH
                nobody,a@example.com,,EN
                """);

        assertThat(job.changed()).isEqualTo(1);
        assertThat(job.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactly(tuple(3, "email"), tuple(4, "username"));
        assertThat(Arrays.stream(api.as("admin")
                                .get("/api/setup/notice-contacts")
                                .as(UserContact[].class))
                        .filter(user -> user.username().equals("admin"))
                        .map(UserContact::contact))
                .containsExactly(new NoticeContact("boss@example.com", "+423 230 10 10", NoticeLanguage.EN));
    }

    private List<NoticeChannel> channels() {
        return List.of(api.as("admin").get("/api/notice-channels").as(NoticeChannel[].class));
    }

    private List<NoticeTemplate> words() {
        return List.of(api.as("admin").get("/api/notice-templates").as(NoticeTemplate[].class));
    }

    private String csv(SheetKind kind) {
        return new String(api.as("admin").bytes("/api/sheets/%s?format=CSV".formatted(kind)), StandardCharsets.UTF_8);
    }
}
