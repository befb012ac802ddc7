package io.paidan.contract.notice;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way out that an administrator has set up.
 *
 * @param code a short word, such as {@code team-chat}
 * @param events what it carries
 * @param territories where it carries it, each with all below it; empty for everywhere
 * @param language of those who have not chosen one
 * @param quietFrom from then on, in the reader's zone, nothing but what is urgent goes out; null for never
 * @param quietUntil until then; may be earlier than {@code quietFrom}: then it is of the next day
 * @param privateAddressAllowed true when it may lead into the company's own network
 * @param secrets which are set
 */
public record NoticeChannel(
        String code,
        ChannelKind kind,
        String name,
        boolean enabled,
        Set<NoticeEvent> events,
        List<String> territories,
        NoticeLanguage language,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        boolean privateAddressAllowed,
        ChannelSettings settings,
        Set<ChannelSecret> secrets,
        int version) {
    public NoticeChannel {
        events = Set.copyOf(events);
        territories = List.copyOf(territories);
        secrets = Set.copyOf(secrets);
    }
}
