package io.paidan.server.audit;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.sheet.SheetFormat;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.platform.Concerned;
import io.paidan.server.platform.web.CallerDevice;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.ExportTrail;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who took what away as a file: the first thing that is asked when customers turn up where they should not. */
@Component
class AuditedExports implements ExportTrail {

    private final AuditTrail trail;
    private final ApplicationEventPublisher listeners;
    private final JsonMapper json;

    AuditedExports(AuditTrail trail, ApplicationEventPublisher listeners, JsonMapper json) {
        this.trail = trail;
        this.listeners = listeners;
        this.json = json;
    }

    /** Whoever answers for what he sees may read it; that somebody of head office did it, head office. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(SignedInUser user, SheetKind kind, SheetFormat format) {
        trail.begin(new AuditedRequest(
                user.id(),
                Objects.requireNonNullElse(CallerDevice.current(), ""),
                AuditAct.RECORDS_EXPORTED,
                List.of(kind.name()),
                json.writeValueAsString(Map.of("format", format))));
        if (!user.wholeCompany()) {
            listeners.publishEvent(new Concerned(user.granted()));
        }
    }
}
