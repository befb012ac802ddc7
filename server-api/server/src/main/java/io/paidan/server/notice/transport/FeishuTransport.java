package io.paidan.server.notice.transport;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The group robot of Feishu: when signing is switched on there, the key of the HMAC-SHA256 is the time in seconds, a line
 * end and the secret, and what is signed is empty.
 */
@Component
final class FeishuTransport implements Transport {

    private final RobotHttp robots;
    /** The other side compares with the real time, whatever day a demo plays. */
    private final Clock realTime = Clock.systemUTC();

    FeishuTransport(RobotHttp robots) {
        this.robots = robots;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.FEISHU;
    }

    @Override
    public void deliver(Message message, OpenChannel channel) throws DeliveryException {
        var body = new LinkedHashMap<String, Object>();
        var key = channel.find(ChannelSecret.SIGNING_KEY);
        if (key != null) {
            var timestamp = String.valueOf(realTime.instant().getEpochSecond());
            body.put("timestamp", timestamp);
            body.put("sign", Base64.getEncoder().encodeToString(Signatures.sign(timestamp + "\n" + key, "")));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", message.whole()));
        robots.post(RobotHttp.address(channel), body, "code", channel);
    }
}
