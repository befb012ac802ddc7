package io.paidan.server.notice.transport;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeFailure;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signed JSON to another program. {@code X-Paidan-Signature} is the hex HMAC-SHA256 of timestamp, a dot and the body;
 * {@code X-Paidan-Event-Id} stays the same when it is sent again, so the receiver can do each once.
 */
@Component
final class WebhookTransport implements Transport {

    /** The body; {@code test} when it is an example that nobody is to act on. */
    record Payload(
            UUID id,
            NoticeEvent event,
            Instant at,
            String region,
            String territory,
            @Nullable UUID workOrderId,
            String subject,
            String text,
            Map<String, String> values,
            boolean test) {}

    private final OutboundHttp http;
    private final JsonMapper json;
    /** The other side compares with the real time, whatever day a demo plays. */
    private final Clock realTime = Clock.systemUTC();

    WebhookTransport(OutboundHttp http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public void deliver(Message message, OpenChannel channel) throws DeliveryException {
        var settings = (ChannelSettings.Webhook) channel.channel().settings();
        var body = json.writeValueAsString(new Payload(
                message.id(),
                message.event(),
                message.at(),
                message.region(),
                message.territory(),
                message.workOrderId(),
                message.subject(),
                message.body(),
                message.facts(),
                message.test()));
        var timestamp = String.valueOf(realTime.instant().getEpochSecond());
        var answer = http.post(
                URI.create(settings.address()),
                headers(message, channel, timestamp, body),
                "application/json",
                body,
                channel);
        if (!answer.isGood()) {
            throw OutboundHttp.refused(answer, kind());
        }
    }

    private static Map<String, String> headers(Message message, OpenChannel channel, String timestamp, String body)
            throws DeliveryException {
        var key = channel.find(ChannelSecret.SIGNING_KEY);
        if (key == null) {
            throw DeliveryException.lasting(NoticeFailure.SECRET_MISSING, null, null);
        }
        var signature = HexFormat.of().formatHex(Signatures.sign(key, timestamp + "." + body));
        return Map.of(
                "X-Paidan-Event-Id",
                message.id().toString(),
                "X-Paidan-Timestamp",
                timestamp,
                "X-Paidan-Signature",
                "sha256=" + signature);
    }
}
