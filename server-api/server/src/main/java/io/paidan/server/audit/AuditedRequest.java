package io.paidan.server.audit;

import io.paidan.contract.audit.AuditAct;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The request a transaction belongs to.
 *
 * @param actor who sent it, a user or an API key; null when nobody is signed in
 * @param device what it was sent with; empty when it does not say
 * @param act null when there is no request or it changes nothing
 * @param records the ids and codes of what it is about, as its path says
 * @param body what was sent, without its secrets and what is personal
 */
record AuditedRequest(
        @Nullable UUID actor, String device, @Nullable AuditAct act, List<String> records, String body) {

    static final AuditedRequest NONE = new AuditedRequest(null, "", null, List.of(), "");

    AuditedRequest {
        records = List.copyOf(records);
    }
}
