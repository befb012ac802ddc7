package io.paidan.server.notice.transport;

import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.NoticeChannel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A channel with what it must keep to itself; lives only while something is sent. */
public record OpenChannel(NoticeChannel channel, Map<ChannelSecret, String> secrets) {
    public OpenChannel {
        secrets = Map.copyOf(secrets);
    }

    @Nullable
    String find(ChannelSecret secret) {
        return secrets.get(secret);
    }

    @Override
    public String toString() {
        return "OpenChannel[" + channel.code() + "]";
    }
}
