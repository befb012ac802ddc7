package io.paidan.server.audit;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.server.feed.Recorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Whatever everybody is told is in the log of its region too. */
@Component
class FeedAudit {

    private final AuditTrail trail;
    private final Redaction redaction;
    private final JsonMapper json;

    FeedAudit(AuditTrail trail, Redaction redaction, JsonMapper json) {
        this.trail = trail;
        this.redaction = redaction;
        this.json = json;
    }

    /** In the transaction that recorded it. */
    @EventListener
    void happened(Recorded recorded) {
        var event = recorded.event();
        var act = AuditedEvents.act(event);
        var text = json.writerFor(DispatchEvent.class).writeValueAsString(event);
        trail.happened(
                recorded.region(),
                new AuditTrail.Happened(
                        recorded.territory(),
                        act,
                        AuditedEvents.records(event),
                        AuditedCommands.isAboutNobody(act)
                                ? redaction.withoutSecrets(text)
                                : redaction.withoutPersons(text)));
    }
}
