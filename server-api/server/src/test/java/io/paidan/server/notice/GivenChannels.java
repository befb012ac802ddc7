package io.paidan.server.notice;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.SaveNoticeChannel;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Sets channels up over REST, as the administrator does. */
public record GivenChannels(ApiClient admin, JsonMapper json) {

    static SaveNoticeChannel channel(ChannelKind kind, ChannelSettings settings, Map<ChannelSecret, String> secrets) {
        return new SaveNoticeChannel(
                kind,
                "Test " + kind,
                true,
                EnumSet.allOf(NoticeEvent.class),
                List.of(),
                NoticeLanguage.EN,
                null,
                null,
                true,
                settings,
                secrets,
                0);
    }

    public static SaveNoticeChannel webhook(Counterpart counterpart) {
        return channel(
                ChannelKind.WEBHOOK,
                new ChannelSettings.Webhook(counterpart.address("/hook")),
                Map.of(ChannelSecret.SIGNING_KEY, "s3cret"));
    }

    static SaveNoticeChannel quiet(SaveNoticeChannel channel, String from, String until) {
        return new SaveNoticeChannel(
                channel.kind(),
                channel.name(),
                true,
                channel.events(),
                channel.territories(),
                channel.language(),
                LocalTime.parse(from),
                LocalTime.parse(until),
                true,
                channel.settings(),
                channel.secrets(),
                channel.version());
    }

    static SaveNoticeChannel only(SaveNoticeChannel channel, Set<NoticeEvent> events, String... territories) {
        return new SaveNoticeChannel(
                channel.kind(),
                channel.name(),
                true,
                events,
                List.of(territories),
                channel.language(),
                channel.quietFrom(),
                channel.quietUntil(),
                channel.privateAddressAllowed(),
                channel.settings(),
                channel.secrets(),
                channel.version());
    }

    static SaveNoticeChannel publicOnly(SaveNoticeChannel channel) {
        return new SaveNoticeChannel(
                channel.kind(),
                channel.name(),
                true,
                channel.events(),
                channel.territories(),
                channel.language(),
                channel.quietFrom(),
                channel.quietUntil(),
                false,
                channel.settings(),
                channel.secrets(),
                channel.version());
    }

    static SaveNoticeChannel renamed(SaveNoticeChannel channel, String name, int seen) {
        return new SaveNoticeChannel(
                channel.kind(),
                name,
                true,
                channel.events(),
                channel.territories(),
                channel.language(),
                channel.quietFrom(),
                channel.quietUntil(),
                channel.privateAddressAllowed(),
                channel.settings(),
                channel.secrets(),
                seen);
    }

    public NoticeChannel save(String code, SaveNoticeChannel channel) {
        return put(code, channel).as(NoticeChannel.class);
    }

    ApiReply put(String code, SaveNoticeChannel channel) {
        return put("/api/notice-channels/" + code, (Object) channel);
    }

    ApiReply put(String path, Object body) {
        return admin.send(admin.request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.writeValueAsString(body))));
    }
}
