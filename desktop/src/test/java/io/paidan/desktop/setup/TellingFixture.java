package io.paidan.desktop.setup;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.ChannelSettings.MailSecurity;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeFailure;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.NoticeState;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.notice.NoticeTemplate;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.FixtureServer;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways out of a company, the words it sends by them, and what did not go out. */
public final class TellingFixture {

    private TellingFixture() {}

    public static void teach(FixtureServer server) {
        server.answer("GET /api/setup/territories", List.of());
        server.answer("GET /api/notice-channels", List.of(mail(), sms(), teamChat(), erp()));
        server.answer("GET /api/notice-templates", List.of(assignedEn(), assignedZh(), declined()));
        server.answer("GET /api/dead-notices", List.of(refused(), unanswered()));
    }

    public static NoticeChannel mail() {
        return channel(
                "office-mail",
                ChannelKind.EMAIL,
                "Office mail",
                new ChannelSettings.Mail(
                        "mail.example.com", 587, MailSecurity.STARTTLS, "paidan", "Paidan <dispatch@example.com>"),
                Set.of(ChannelSecret.PASSWORD));
    }

    public static NoticeChannel sms() {
        return channel(
                "sms",
                ChannelKind.SMS,
                "Text messages",
                new ChannelSettings.Sms(
                        ChannelSettings.SmsMethod.POST,
                        "https://sms.example.com/send",
                        "application/json",
                        List.of("Authorization: Bearer {token}"),
                        "{\"to\":\"{phone}\",\"text\":\"{text}\"}",
                        "\"ok\""),
                Set.of(ChannelSecret.TOKEN));
    }

    public static NoticeChannel teamChat() {
        return channel(
                "team-chat",
                ChannelKind.WECOM,
                "调度群",
                new ChannelSettings.Robot(),
                Set.of(ChannelSecret.ROBOT_ADDRESS));
    }

    public static NoticeChannel erp() {
        return channel(
                "erp",
                ChannelKind.WEBHOOK,
                "ERP",
                new ChannelSettings.Webhook("https://erp.example.com/paidan"),
                Set.of(ChannelSecret.SIGNING_KEY));
    }

    private static NoticeChannel channel(
            String code, ChannelKind kind, String name, ChannelSettings settings, Set<ChannelSecret> secrets) {
        return new NoticeChannel(
                code,
                kind,
                name,
                true,
                Set.of(NoticeEvent.VISIT_ASSIGNED, NoticeEvent.VISIT_WITHDRAWN),
                List.of("oberland", "alpin"),
                NoticeLanguage.ZH,
                LocalTime.of(22, 0),
                LocalTime.of(6, 30),
                false,
                settings,
                secrets,
                2);
    }

    public static NoticeTemplate assignedEn() {
        return new NoticeTemplate(
                NoticeEvent.VISIT_ASSIGNED,
                NoticeLanguage.EN,
                "{number} is yours",
                "{engineer}, be at {address} at {arrival}.",
                false,
                0);
    }

    private static NoticeTemplate assignedZh() {
        return new NoticeTemplate(
                NoticeEvent.VISIT_ASSIGNED,
                NoticeLanguage.ZH,
                "{number} 派给你了",
                "{engineer}，请于 {arrival} 到达 {address}。",
                true,
                4);
    }

    private static NoticeTemplate declined() {
        return new NoticeTemplate(
                NoticeEvent.VISIT_DECLINED, NoticeLanguage.EN, "{number} declined", "{engineer}: {reason}", false, 0);
    }

    public static NoticeSummary refused() {
        return dead(
                "refused",
                ChannelKind.EMAIL,
                "王芳",
                5,
                NoticeFailure.REFUSED,
                "550 5.1.1 <wang.fang@example.com>: mailbox unavailable");
    }

    public static NoticeSummary unanswered() {
        return dead("unanswered", ChannelKind.SMS, "+423 79 100 12", 1, NoticeFailure.PERHAPS_DELIVERED, "> 20 s");
    }

    public static NoticeSummary unanswered(int at) {
        return dead("unanswered " + at, ChannelKind.SMS, "+423 79 100 12", 8, NoticeFailure.NO_ANSWER, null);
    }

    /** Waits for its next attempt. */
    public static NoticeSummary triedAgain() {
        return notice(
                "tried again",
                ChannelKind.EMAIL,
                "王芳",
                NoticeState.PENDING,
                3,
                NoticeFailure.NO_ANSWER,
                "Connection refused");
    }

    private static NoticeSummary dead(
            String id,
            ChannelKind kind,
            String recipient,
            int attempts,
            NoticeFailure failure,
            @Nullable String problem) {
        return notice(id, kind, recipient, NoticeState.DEAD, attempts, failure, problem);
    }

    private static NoticeSummary notice(
            String id,
            ChannelKind kind,
            String recipient,
            NoticeState state,
            int attempts,
            NoticeFailure failure,
            @Nullable String problem) {
        return new NoticeSummary(
                BoardFixture.id(id),
                "oberland",
                BoardFixture.order("0042"),
                NoticeEvent.VISIT_ASSIGNED,
                "office-mail",
                kind,
                null,
                recipient,
                "W-260321-0042 " + id,
                "周杰 11:55",
                false,
                state,
                attempts,
                failure,
                problem,
                BoardFixture.NOW.minus(Duration.ofMinutes(50)),
                null);
    }
}
