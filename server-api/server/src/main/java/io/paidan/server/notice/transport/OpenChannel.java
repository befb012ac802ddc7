package io.paidan.server.notice.transport;

import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.NoticeChannel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A channel with what it must keep to itself; lives only while something is sent. */
public record OpenChannel(NoticeChannel channel, Map<ChannelSecret, String> secrets) {

    private static final int SHORTEST_BLOTTED = 4;

    public OpenChannel {
        secrets = Map.copyOf(secrets);
    }

    @Nullable
    String find(ChannelSecret secret) {
        return secrets.get(secret);
    }

    /** The same without the secrets, however they are written. One of a few letters hides nothing, but would hide words. */
    String blot(String said) {
        var plain = said;
        for (var secret : secrets.values()) {
            if (secret.length() < SHORTEST_BLOTTED) {
                continue;
            }
            for (var written : List.of(
                    secret, SmsWords.escapedInAddress(secret), URLEncoder.encode(secret, StandardCharsets.UTF_8))) {
                plain = plain.replace(written, "***");
            }
        }
        return plain;
    }

    @Override
    public String toString() {
        return "OpenChannel[" + channel.code() + "]";
    }
}
