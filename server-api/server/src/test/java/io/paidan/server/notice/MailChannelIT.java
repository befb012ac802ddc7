package io.paidan.server.notice;

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
import io.paidan.contract.notice.NoticeFailure;
import io.paidan.contract.notice.SaveNoticeChannel;
import io.paidan.contract.notice.TestNotice;
import io.paidan.contract.notice.TestResult;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Import;

/** By e-mail, to a real SMTP server. */
@PaidanServerTest
@Import(Given.class)
class MailChannelIT extends NoticeSending {

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
    void a_test_to_a_mail_server_that_is_not_there_says_why_without_the_names_of_classes() throws Exception {
        int nobodyListens;
        try (var socket = new ServerSocket(0)) {
            nobodyListens = socket.getLocalPort();
        }
        channels.save("mail", mail(nobodyListens, "s3cret"));

        var told = test();

        assertThat(told.failure()).isEqualTo(NoticeFailure.NO_ANSWER);
        assertThat(told.problem()).isEqualTo("Connection refused");
    }

    @Test
    void a_mail_server_that_takes_it_later_only_is_busy_and_was_reached() throws Exception {
        try (var greylisting = new GreylistingServer()) {
            channels.save(
                    "mail",
                    channel(
                            ChannelKind.EMAIL,
                            new ChannelSettings.Mail(
                                    "127.0.0.1", greylisting.port(), MailSecurity.NONE, null, "paidan@example.com"),
                            Map.of()));

            var told = test();

            assertThat(told.failure()).isEqualTo(NoticeFailure.TROUBLE);
            assertThat(told.problem()).contains("Greylisted");
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_mail_server_within_the_company_is_connected_to_unless_the_administrator_allows_it(MailSecurity security) {
        var mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        try {
            channels.save(
                    "mail", GivenChannels.publicOnly(mail(mailServer.getSmtp().getPort(), security)));

            assertThat(test().failure()).isEqualTo(NoticeFailure.PRIVATE_ADDRESS);
        } finally {
            mailServer.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_mail_server_without_the_encryption_that_is_asked_for_was_reached_but_is_not_secure(MailSecurity security) {
        var mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        try {
            channels.save("mail", mail(mailServer.getSmtp().getPort(), security));

            assertThat(test().failure()).isEqualTo(NoticeFailure.NOT_SECURE);
        } finally {
            mailServer.stop();
        }
    }

    private TestResult test() {
        return channels.admin()
                .post("/api/notice-channels/mail/test", new TestNotice(NoticeEvent.VISIT_ASSIGNED, "wang@example.com"))
                .as(TestResult.class);
    }

    private static SaveNoticeChannel mail(int port, MailSecurity security) {
        return channel(
                ChannelKind.EMAIL,
                new ChannelSettings.Mail("127.0.0.1", port, security, null, "paidan@example.com"),
                Map.of());
    }

    private static SaveNoticeChannel mail(int port, String password) {
        return channel(
                ChannelKind.EMAIL,
                new ChannelSettings.Mail(
                        "127.0.0.1", port, MailSecurity.NONE, "paidan", "Paidan 派单 <paidan@example.com>"),
                Map.of(ChannelSecret.PASSWORD, password));
    }
}
