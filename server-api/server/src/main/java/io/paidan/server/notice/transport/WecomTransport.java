package io.paidan.server.notice.transport;

import io.paidan.contract.notice.ChannelKind;
import org.springframework.stereotype.Component;

/** The group robot of WeCom: the key in its address is all that protects it. */
@Component
final class WecomTransport implements Transport {

    /** Says {@code msgtype} as the service spells it. */
    record TextMessage(String msgtype, Text text) {}

    record Text(String content) {}

    private final RobotHttp robots;

    WecomTransport(RobotHttp robots) {
        this.robots = robots;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WECOM;
    }

    @Override
    public void deliver(Message message, OpenChannel channel) throws DeliveryException {
        var text = new TextMessage("text", new Text(message.whole()));
        robots.post(RobotHttp.address(channel), text, "errcode", channel);
    }
}
