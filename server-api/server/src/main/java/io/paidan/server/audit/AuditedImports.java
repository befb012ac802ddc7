package io.paidan.server.audit;

import io.paidan.server.session.SignedInUser;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of files in the log: each as if it had been sent by itself. */
@Component
public final class AuditedImports {

    private final AuditTrail trail;
    private final Redaction redaction;
    private final JsonMapper json;

    AuditedImports(AuditTrail trail, Redaction redaction, JsonMapper json) {
        this.trail = trail;
        this.redaction = redaction;
        this.json = json;
    }

    /**
     * The running transaction saves a row.
     *
     * @param action such as {@code IMPORT CUSTOMERS new.xlsx 17}
     * @param row what it says, by the name of its column
     */
    public void begin(SignedInUser user, String action, Map<String, String> row) {
        var body = redaction.withoutSecrets(json.writeValueAsString(row));
        trail.begin(new AuditedRequest(user.username(), action, body));
    }
}
