package io.paidan.server.notice.transport;

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

    /** Too much at once, which passes: -1 at WeCom and DingTalk, 45009 and 45033 at WeCom, 130101 at DingTalk, 11232 at Feishu. */
    private static final Set<Integer> BUSY = Set.of(-1, 45009, 45033, 130101, 11232);

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
        if (!answer.isGood()) {
            throw OutboundHttp.refused(answer, kind);
        }
        try {
            var code = json.readTree(answer.body()).path(codeField);
            if (!code.isInt()) {
                throw DeliveryException.doubtful(kind, answer.body(), null);
            }
            if (BUSY.contains(code.intValue())) {
                throw DeliveryException.passing(NoticeFailure.TROUBLE, answer.body(), null);
            }
            if (code.intValue() != 0) {
                throw DeliveryException.lasting(NoticeFailure.REFUSED, answer.body(), null);
            }
        } catch (JacksonException noJson) {
            throw DeliveryException.doubtful(kind, answer.body(), noJson);
        }
    }
}
