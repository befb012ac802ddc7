package io.paidan.server.notice.transport;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The group robot of DingTalk: signed by HMAC-SHA256 over the time in milliseconds, a line end and the key itself. */
@Component
final class DingTalkTransport implements Transport {

    private final RobotHttp robots;
    /** The other side compares with the real time, whatever day a demo plays. */
    private final Clock realTime = Clock.systemUTC();

    DingTalkTransport(RobotHttp robots) {
        this.robots = robots;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.DINGTALK;
    }

    @Override
    public void deliver(Message message, OpenChannel channel) throws DeliveryException {
        var key = Objects.requireNonNullElse(channel.find(ChannelSecret.SIGNING_KEY), "");
        var timestamp = realTime.millis();
        var signature = Base64.getEncoder().encodeToString(Signatures.sign(key, timestamp + "\n" + key));
        var address = RobotHttp.address(channel);
        var signed = "%s%stimestamp=%d&sign=%s"
                .formatted(
                        address,
                        address.contains("?") ? "&" : "?",
                        timestamp,
                        URLEncoder.encode(signature, StandardCharsets.UTF_8));
        var text = new WecomTransport.TextMessage("text", new WecomTransport.Text(message.whole()));
        robots.post(signed, text, "errcode", channel);
    }
}
