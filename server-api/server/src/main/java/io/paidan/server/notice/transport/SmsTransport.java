package io.paidan.server.notice.transport;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Text messages by whatever HTTP gateway the company has a contract with. */
@Component
final class SmsTransport implements Transport {

    private final OutboundHttp http;
    private final JsonMapper json;

    SmsTransport(OutboundHttp http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public void deliver(Message message, OpenChannel channel) throws DeliveryException {
        var settings = (ChannelSettings.Sms) channel.channel().settings();
        var token = Objects.requireNonNullElse(channel.find(ChannelSecret.TOKEN), "");
        var values = Map.of(
                "phone", Objects.requireNonNullElse(message.address(), ""),
                "text", message.body(),
                "id", message.id().toString(),
                "token", token);
        var headers = new LinkedHashMap<String, String>();
        for (var header : settings.headers()) {
            var colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip().replace("{token}", token));
        }
        var answer = switch (settings.method()) {
            case POST ->
                http.post(
                        URI.create(settings.address()),
                        headers,
                        settings.contentType(),
                        SmsWords.fill(settings.body(), values, settings.contentType(), json),
                        channel);
            case GET -> http.get(URI.create(SmsWords.fillAddress(settings.address(), values)), headers, channel);
        };
        if (!answer.isGood()) {
            throw OutboundHttp.refused(answer, kind());
        }
        var success = settings.successText();
        if (success != null && !success.isBlank() && !answer.body().contains(success)) {
            throw DeliveryException.doubtful(kind(), answer.body(), null);
        }
    }
}
