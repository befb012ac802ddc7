package io.paidan.server.audit;

import io.paidan.contract.audit.AuditAct;
import io.paidan.server.platform.web.CallerDevice;
import io.paidan.server.session.SignInTried;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sign-ins in the log. One that is refused was done by nobody known: it stands there as about whose name was given. */
@Component
class AuditedSignIns {

    private final AuditTrail trail;
    private final JsonMapper json;

    AuditedSignIns(AuditTrail trail, JsonMapper json) {
        this.trail = trail;
        this.json = json;
    }

    @EventListener
    void log(SignInTried tried) {
        trail.begin(new AuditedRequest(
                tried.succeeded() ? tried.user() : null,
                Objects.requireNonNullElse(CallerDevice.current(), ""),
                tried.succeeded() ? AuditAct.SIGNED_IN : AuditAct.SIGN_IN_REFUSED,
                List.of(tried.user().toString()),
                json.writeValueAsString(Map.of("address", tried.address()))));
    }
}
