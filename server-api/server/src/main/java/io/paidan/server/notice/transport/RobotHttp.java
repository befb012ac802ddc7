package io.paidan.server.notice.transport;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.NoticeFailure;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the group-chat robots have in common: they answer 200 whatever happens, and say in JSON whether it was good. */
@Component
final class RobotHttp {

    /**
     * Busy, or too much at once: what passes by itself. All other codes are for a person, such as 93000 at WeCom (no such
     * robot), 310000 at DingTalk (key word, signature or address of the sender wrong), 9499 at Feishu (not understood).
     */
    private static final Map<ChannelKind, Set<Integer>> BUSY = Map.of(
            // 全局错误码: system busy, try again; called too often (20 a minute for a robot); called too often at once
            ChannelKind.WECOM, Set.of(-1, 45009, 45033),
            // 自定义机器人发送群消息 → 错误码: system busy; throttled (20 a minute, then for ten), 130101 by the older gateway
            ChannelKind.DINGTALK, Set.of(-1, 410100, 130101),
            // 服务端错误码, 频控策略: messages of the company, of the chat, of the inner service beyond the limit (100 a
            // minute, 5 a second, and less on the full and half hour), the gateway's own limit
            ChannelKind.FEISHU, Set.of(11232, 11233, 11247, 99991400));

    private final OutboundHttp http;
    private final JsonMapper json;

    RobotHttp(OutboundHttp http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    /** @throws DeliveryException when the address is not known any more */
    static String address(OpenChannel channel) throws DeliveryException {
        var address = channel.find(ChannelSecret.ROBOT_ADDRESS);
        if (address == null) {
            throw DeliveryException.lasting(NoticeFailure.SECRET_MISSING, null, null);
        }
        return address;
    }

    /** @param codeField where the answer says 0 when all is well */
    void post(String address, Object message, String codeField, OpenChannel channel) throws DeliveryException {
        var kind = channel.channel().kind();
        var answer = http.post(
                URI.create(address),
                Map.of(),
                "application/json; charset=utf-8",
                json.writeValueAsString(message),
                channel);
        try {
            var code = json.readTree(answer.body()).path(codeField);
            var busy = BUSY.getOrDefault(kind, Set.of());
            if (code.isInt() && busy.contains(code.intValue())) {
                throw DeliveryException.passing(NoticeFailure.TROUBLE, answer.body(), null);
            }
            if (!answer.isGood()) {
                throw OutboundHttp.refused(answer, kind);
            }
            if (!code.isInt()) {
                throw DeliveryException.doubtful(kind, answer.body(), null);
            }
            if (code.intValue() != 0) {
                throw DeliveryException.lasting(NoticeFailure.REFUSED, answer.body(), null);
            }
        } catch (JacksonException noJson) {
            if (!answer.isGood()) {
                throw OutboundHttp.refused(answer, kind);
            }
            throw DeliveryException.doubtful(kind, answer.body(), noJson);
        }
    }
}
