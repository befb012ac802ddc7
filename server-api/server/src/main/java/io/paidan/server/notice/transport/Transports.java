package io.paidan.server.notice.transport;

import static java.util.stream.Collectors.toMap;

import io.paidan.contract.notice.ChannelKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends a message by the transport of its channel's kind. */
@Component
public final class Transports {

    private final Map<ChannelKind, Transport> byKind;

    Transports(List<Transport> transports) {
        this.byKind = new EnumMap<>(transports.stream().collect(toMap(Transport::kind, each -> each)));
    }

    public void deliver(Message message, OpenChannel channel) throws DeliveryException {
        var transport = byKind.get(channel.channel().kind());
        if (transport == null) {
            throw new IllegalArgumentException(
                    "nothing sends by %s".formatted(channel.channel().kind()));
        }
        try {
            transport.deliver(message, channel);
        } catch (DeliveryException failure) {
            throw failure.without(channel);
        }
    }
}
