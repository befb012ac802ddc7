package io.paidan.contract.notice;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets a channel up or changes it; see {@link NoticeChannel}.
 *
 * @param secrets only those to be set; the others stay as they are
 * @param version the one the user saw; 0 for a new channel
 */
public record SaveNoticeChannel(
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
        Map<ChannelSecret, String> secrets,
        int version) {
    public SaveNoticeChannel {
        events = Set.copyOf(events);
        territories = List.copyOf(territories);
        secrets = Map.copyOf(secrets);
    }

    @Override
    public String toString() {
        return "SaveNoticeChannel[name=" + name + ", kind=" + kind + ", version=" + version + "]";
    }
}
