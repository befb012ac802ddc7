package io.paidan.server.session;

import static io.paidan.contract.session.Role.ADMINISTRATOR;
import static io.paidan.contract.session.Role.AGENT;
import static io.paidan.contract.session.Role.DISPATCHER;
import static io.paidan.contract.session.Role.ENGINEER;
import static io.paidan.contract.session.Role.PARTNER;
import static io.paidan.contract.session.Role.STOREKEEPER;
import static io.paidan.contract.session.Role.SUPERVISOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.paidan.contract.session.Right;
import io.paidan.contract.session.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may ask what. Every path of every controller has a line here (a test sees to it); what is changed for the whole
 * company is marked as such. How far a role sees, and whose visits an engineer changes, is the services' business; which
 * status a role may set stands in the lifecycle tables.
 */
final class RoleTable {

    /**
     * @param roles who may; empty for everybody, even without signing in
     * @param people true for what an API key may not, whatever its role
     * @param company true for what changes the whole company: only who sees all of it may
     */
    record Line(HttpMethod method, String path, Set<Role> roles, boolean people, boolean company) {

        Line(HttpMethod method, String path, Set<Role> roles) {
            this(method, path, roles, false, false);
        }

        Line(HttpMethod method, String path, Set<Role> roles, boolean people) {
            this(method, path, roles, people, false);
        }

        static Line company(HttpMethod method, String path, Set<Role> roles) {
            return new Line(method, path, roles, false, true);
        }

        boolean isPublic() {
            return roles.isEmpty();
        }
    }

    private static final Set<Role> PUBLIC = Set.of();
    private static final Set<Role> ANYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> DESK = EnumSet.of(ADMINISTRATOR, SUPERVISOR, DISPATCHER, AGENT, PARTNER);
    private static final Set<Role> DISPATCH = EnumSet.of(ADMINISTRATOR, SUPERVISOR, DISPATCHER, PARTNER);
    private static final Set<Role> FIELD = EnumSet.of(ADMINISTRATOR, SUPERVISOR, DISPATCHER, ENGINEER, PARTNER);
    private static final Set<Role> ENGINEERS = EnumSet.of(ENGINEER);
    private static final Set<Role> TRACKERS = EnumSet.of(ADMINISTRATOR, ENGINEER);
    private static final Set<Role> REVIEW = EnumSet.of(ADMINISTRATOR, SUPERVISOR);
    private static final Set<Role> SETUP = EnumSet.of(ADMINISTRATOR, SUPERVISOR);
    private static final Set<Role> CATALOGUE = EnumSet.of(ADMINISTRATOR, SUPERVISOR, STOREKEEPER);
    private static final Set<Role> OFFICE = EnumSet.of(ADMINISTRATOR, SUPERVISOR, DISPATCHER, STOREKEEPER);
    private static final Set<Role> ADMINISTRATION = EnumSet.of(ADMINISTRATOR);

    static final List<Line> LINES = List.of(
            new Line(POST, "/api/sessions", PUBLIC),
            new Line(GET, "/api/sessions/current", ANYBODY),
            new Line(GET, "/api/sessions/current/rights", ANYBODY),
            new Line(GET, "/api/sessions", ANYBODY, true),
            new Line(DELETE, "/api/sessions", ANYBODY, true),
            new Line(DELETE, "/api/sessions/{id}", ANYBODY, true),
            new Line(PUT, "/api/password", ANYBODY, true),
            new Line(PUT, "/api/language", ANYBODY, true),
            new Line(GET, "/api/board", ANYBODY),
            new Line(GET, "/api/events", ANYBODY),
            new Line(POST, "/api/positions", TRACKERS),
            new Line(POST, "/api/work-orders", DESK),
            new Line(GET, "/api/work-orders", ANYBODY),
            new Line(GET, "/api/work-orders/{id}", ANYBODY),
            new Line(GET, "/api/work-orders/{id}/candidates", DESK),
            new Line(GET, "/api/work-orders/{id}/candidates/{engineerId}", DESK),
            new Line(POST, "/api/work-orders/{id}/visits", DESK), // an agent where the mode of the order says so
            new Line(POST, "/api/work-orders/{id}/dispatch", DISPATCH),
            new Line(POST, "/api/work-orders/{id}/window", DESK),
            new Line(POST, "/api/work-orders/{id}/correction", DESK),
            new Line(POST, "/api/work-orders/{id}/expected-day", DISPATCH),
            new Line(POST, "/api/work-orders/{id}/grabs", ENGINEERS),
            new Line(GET, "/api/grab-pool", ENGINEERS),
            new Line(POST, "/api/work-orders/{id}/transitions", DESK),
            new Line(POST, "/api/work-orders/closings", REVIEW),
            new Line(POST, "/api/presence", DESK),
            new Line(POST, "/api/visits/{id}/transitions", FIELD),
            new Line(POST, "/api/visits/{id}/pin", DISPATCH),
            new Line(POST, "/api/work-orders/{id}/priority", DISPATCH),
            new Line(GET, "/api/work-orders/{id}/sla", DESK),
            new Line(POST, "/api/work-orders/{id}/sla/snooze", DISPATCH),
            new Line(POST, "/api/work-orders/{id}/sla/owner", DISPATCH),
            new Line(GET, "/api/work-orders/{id}/sla/takers", DISPATCH),
            new Line(POST, "/api/work-orders/{id}/sla/handover", DISPATCH),
            new Line(GET, "/api/business-calendars", DESK),
            Line.company(PUT, "/api/business-calendars/{id}", SETUP),
            Line.company(DELETE, "/api/business-calendars/{id}", SETUP),
            new Line(GET, "/api/sla-policies", DESK),
            new Line(PUT, "/api/sla-policies/{id}", SETUP), // below head office only those of a territory of his
            new Line(DELETE, "/api/sla-policies/{id}", SETUP),
            new Line(GET, "/api/priority-rules", DESK),
            Line.company(PUT, "/api/priority-rules/{id}", SETUP),
            Line.company(DELETE, "/api/priority-rules/{id}", SETUP),
            new Line(GET, "/api/engineers", ANYBODY),
            new Line(GET, "/api/engineers/{id}", ANYBODY),
            new Line(GET, "/api/parts", ANYBODY),
            new Line(GET, "/api/terms", ANYBODY),
            new Line(GET, "/api/stock", ANYBODY),
            new Line(PUT, "/api/stock/{storeId}/{partNumber}", CATALOGUE),
            new Line(GET, "/api/service-templates", ANYBODY),
            new Line(GET, "/api/service-templates/{id}/versions", SETUP),
            Line.company(PUT, "/api/service-templates/{id}", SETUP),
            new Line(PUT, "/api/work-orders/{id}/steps/{step}", FIELD),
            new Line(GET, "/api/dispatch-rules", SETUP),
            new Line(PUT, "/api/dispatch-rules/{id}", SETUP), // the same
            new Line(POST, "/api/dispatch-rules/try", SETUP),
            new Line(GET, "/api/company-rules", DESK),
            Line.company(PUT, "/api/company-rules", ADMINISTRATION),
            new Line(GET, "/api/customers", DESK),
            new Line(GET, "/api/setup/territories", SETUP),
            new Line(GET, "/api/setup/territories/{id}", SETUP),
            new Line(PUT, "/api/setup/territories/{id}", ADMINISTRATION),
            new Line(GET, "/api/setup/users", ADMINISTRATION),
            new Line(GET, "/api/setup/users/{id}", ADMINISTRATION),
            new Line(PUT, "/api/setup/users/{id}", ADMINISTRATION),
            new Line(GET, "/api/setup/api-keys", ADMINISTRATION),
            new Line(POST, "/api/setup/api-keys", ADMINISTRATION),
            new Line(DELETE, "/api/setup/api-keys/{id}", ADMINISTRATION),
            new Line(GET, "/api/setup/engineers", SETUP),
            new Line(GET, "/api/setup/engineers/{id}", SETUP),
            new Line(PUT, "/api/setup/engineers/{id}", SETUP),
            new Line(GET, "/api/setup/engineers/{id}/times", DISPATCH),
            new Line(PUT, "/api/setup/engineers/{id}/times", DISPATCH),
            new Line(GET, "/api/setup/loan-places", DISPATCH),
            new Line(GET, "/api/setup/health", SETUP),
            new Line(GET, "/api/setup/retention", ADMINISTRATION),
            Line.company(PUT, "/api/setup/retention", ADMINISTRATION),
            Line.company(POST, "/api/setup/retention/forecast", ADMINISTRATION),
            new Line(POST, "/api/setup/customers/{id}/erasure", ADMINISTRATION),
            new Line(GET, "/api/setup/audit", REVIEW),
            new Line(GET, "/api/setup/audit/chains", REVIEW),
            new Line(GET, "/api/setup/audit/verification", REVIEW),
            new Line(GET, "/api/setup/skills", SETUP),
            Line.company(PUT, "/api/setup/skills/{code}", ADMINISTRATION),
            new Line(GET, "/api/setup/terms", SETUP),
            Line.company(PUT, "/api/setup/terms/{kind}/{code}", ADMINISTRATION),
            new Line(GET, "/api/setup/customers", SETUP),
            new Line(GET, "/api/setup/customers/{id}", SETUP),
            new Line(PUT, "/api/setup/customers/{id}", SETUP),
            new Line(GET, "/api/setup/parts", CATALOGUE),
            Line.company(PUT, "/api/setup/parts/{number}", CATALOGUE),
            new Line(GET, "/api/setup/assets", SETUP),
            new Line(GET, "/api/setup/assets/{id}", SETUP),
            new Line(PUT, "/api/setup/assets/{id}", SETUP),
            new Line(DELETE, "/api/setup/assets/{id}", SETUP),
            new Line(GET, "/api/setup/stores", CATALOGUE), // whoever answers for one changes it
            new Line(GET, "/api/setup/stores/{id}", CATALOGUE),
            new Line(PUT, "/api/setup/stores/{id}", CATALOGUE),
            new Line(DELETE, "/api/setup/stores/{id}", CATALOGUE),
            new Line(GET, "/api/sheets/{kind}", OFFICE), // and only those who may do the same with one record
            new Line(PUT, "/api/imports/{id}", OFFICE),
            new Line(GET, "/api/imports/{id}", OFFICE),
            new Line(POST, "/api/imports/{id}/start", OFFICE),
            new Line(POST, "/api/imports/{id}/cancel", OFFICE),
            new Line(GET, "/api/imports/{id}/bad-rows", OFFICE),
            new Line(GET, "/api/work-orders/{id}/attachments", ANYBODY),
            new Line(PUT, "/api/work-orders/{id}/attachments/{attachmentId}", ANYBODY),
            new Line(GET, "/api/attachments/{id}", ANYBODY),
            new Line(DELETE, "/api/attachments/{id}", DISPATCH),
            new Line(GET, "/api/notices", ANYBODY),
            new Line(POST, "/api/notices/read", ANYBODY),
            new Line(GET, "/api/notice-contacts/current", ANYBODY, true),
            new Line(PUT, "/api/notice-contacts/current", ANYBODY, true),
            new Line(GET, "/api/setup/notice-contacts", ADMINISTRATION),
            new Line(PUT, "/api/setup/notice-contacts/{id}", ADMINISTRATION),
            new Line(GET, "/api/work-orders/{id}/notices", DESK),
            new Line(GET, "/api/notice-channels", SETUP),
            Line.company(PUT, "/api/notice-channels/{id}", ADMINISTRATION),
            Line.company(DELETE, "/api/notice-channels/{id}", ADMINISTRATION),
            Line.company(POST, "/api/notice-channels/{id}/test", ADMINISTRATION),
            new Line(GET, "/api/notice-templates", SETUP),
            Line.company(PUT, "/api/notice-templates/{id}", SETUP),
            Line.company(DELETE, "/api/notice-templates/{id}", SETUP),
            new Line(GET, "/api/dead-notices", SETUP),
            new Line(POST, "/api/dead-notices/{id}/retry", SETUP),
            new Line(POST, "/api/dead-notices/{id}/discard", SETUP),
            // neither holds a name, an address or an order
            new Line(GET, "/actuator/health", PUBLIC),
            new Line(GET, "/actuator/prometheus", PUBLIC),
            new Line(GET, "/v3/api-docs", PUBLIC),
            new Line(GET, "/v3/api-docs.yaml", PUBLIC));

    /** What somebody may who has not yet replaced the password he was given. */
    private static final Set<String> WITH_FIRST_PASSWORD =
            Set.of("GET /api/sessions/current", "DELETE /api/sessions", "PUT /api/password");

    private RoleTable() {}

    /** What somebody may ask, in the order of the table. */
    static List<Right> rights(Role role, boolean wholeCompany) {
        return LINES.stream()
                .filter(line -> line.isPublic() || line.roles().contains(role))
                .filter(line -> wholeCompany || !line.company())
                .map(line -> new Right(line.method().name(), line.path()))
                .toList();
    }

    static boolean isOpenWithFirstPassword(HttpServletRequest request) {
        return WITH_FIRST_PASSWORD.contains(request.getMethod() + " " + request.getRequestURI());
    }
}
