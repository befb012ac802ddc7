package io.paidan.server.audit;

/**
 * The request a transaction belongs to.
 *
 * @param actor who sent it; empty when nobody is signed in
 * @param action method and path; empty when there is no request or it changes nothing
 * @param body what was sent, without its secrets
 */
record AuditedRequest(String actor, String action, String body) {

    static final AuditedRequest NONE = new AuditedRequest("", "", "");

    boolean isCommand() {
        return !action.isEmpty();
    }
}
