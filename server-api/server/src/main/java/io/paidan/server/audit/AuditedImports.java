package io.paidan.server.audit;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.RowTrail;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of files in the log: each as if it had been sent by itself. */
@Component
final class AuditedImports implements RowTrail {

    private final AuditTrail trail;
    private final Redaction redaction;
    private final JsonMapper json;

    AuditedImports(AuditTrail trail, Redaction redaction, JsonMapper json) {
        this.trail = trail;
        this.redaction = redaction;
        this.json = json;
    }

    @Override
    public void begin(SignedInUser user, SheetKind kind, int line, Map<String, String> row) {
        var text = json.writeValueAsString(Map.of("line", line, "row", row));
        var body = isAboutNobody(kind) ? redaction.withoutSecrets(text) : redaction.withoutPersons(text);
        trail.begin(new AuditedRequest(user.id(), "", AuditAct.RECORDS_IMPORTED, List.of(kind.name()), body));
    }

    /** As the command that saves such a row by hand. */
    private static boolean isAboutNobody(SheetKind kind) {
        var saving = kind.toImport();
        return AuditedCommands.isAboutNobody(AuditedCommands.act(saving.method() + " " + saving.path()));
    }
}
