package io.paidan.server.platform.web;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Role;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.given.Requests;
import io.paidan.server.platform.web.OpenApiDocument.Operation;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent to whatever the server offers: it is done, or refused in the one form, and never half done. */
@PaidanServerTest
@Import(Given.class)
class OpenApiFuzzIT extends GivenCompany {

    /** As many as half a minute takes; {@code -Dpaidan.fuzz.cases=1000000} tries all. */
    private static final int CASES = Integer.getInteger("paidan.fuzz.cases", 2_000);

    /** {@code -Dpaidan.fuzz.seed=7} tries others. */
    private static final long SEED = Long.getLong("paidan.fuzz.seed", 20_780);
    /** What ends the session of the test, and the stream that never ends. */
    private static final Set<String> LEFT_OUT =
            Set.of("DELETE /api/sessions", "DELETE /api/sessions/{id}", "GET /api/events");

    /** Sent by somebody whom nothing else needs: all other sessions of whom it is end. */
    private static final String OWN_PASSWORD = "PUT /api/password";

    /** Operations that refuse also what fits, and why. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("POST /api/sessions", "nobody has the password of the sample"),
            Map.entry(OWN_PASSWORD, "fits only once"),
            Map.entry("GET /api/imports/{id}", "needs a file that was sent before: ImportIT"),
            Map.entry("POST /api/imports/{id}/start", "the same"),
            Map.entry("GET /api/imports/{id}/bad-rows", "the same"),
            Map.entry("GET /api/attachments/{id}", "needs a file that was sent before: AttachmentIT"),
            Map.entry("DELETE /api/attachments/{id}", "the same"),
            Map.entry("PUT /api/work-orders/{id}/attachments/{attachmentId}", "its body is no JSON"),
            Map.entry("POST /api/dead-notices/{id}/retry", "needs a notice that failed: DeadNoticesIT"),
            Map.entry("POST /api/dead-notices/{id}/discard", "the same"),
            Map.entry("POST /api/notice-channels/{id}/test", "would send something out of the house"),
            Map.entry("POST /api/work-orders/{id}/grabs", "needs an offer to the engineer: GrabPoolIT"),
            Map.entry("PUT /api/work-orders/{id}/steps/{step}", "needs an engineer at work: ProceduresIT"));

    private static final Map<String, String> OTHERS = Map.of("P1", "P4", "WAITING", "CANCELLED", "WITHDRAWN", "DONE");

    UUID order;
    FuzzWorld world;
    ApiClient admin;
    ApiClient engineer;
    ApiClient whoChangesHisPassword;

    @BeforeEach
    void a_company_with_an_order() {
        admin = api.as("admin");
        world = new FuzzWorld(given, database, admin);
        order = given.order(aWorkOrder());
        engineer = api.as("e01");
        company.withUser("changing", Role.DISPATCHER, "oberland");
        whoChangesHisPassword = api.as("changing");
    }

    @Test
    void every_operation_grants_a_request_that_fits() {
        var refused = new TreeMap<String, String>();
        for (var operation : operations()) {
            var name = operation.name();
            var reply = send(FuzzCase.unaltered(operation), FuzzWorld.nothingKnown());
            if (reply.status() >= 300
                    && !REFUSED.containsKey(name)
                    && !operation.path().equals("/error")) {
                refused.put(name, shortened(reply.status() + " " + reply.body()));
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void what_was_changed_meanwhile_or_belongs_to_another_request_is_a_conflict() {
        var taken = new TreeMap<String, String>();
        for (var operation : operations()) {
            var name = operation.name();
            if (operation.body() instanceof ObjectNode body && !REFUSED.containsKey(name)) {
                var other = otherContents(body);
                if (other != null) {
                    var known = FuzzWorld.nothingKnown();
                    var address = FuzzCase.address(operation.path(), operation.parameters());
                    send(new FuzzCase(operation.name(), address, body.toString(), null), known);
                    var reply = send(new FuzzCase(operation.name(), address, other.toString(), null), known);
                    if (reply.status() != 409) {
                        taken.put(name, shortened(reply.status() + " " + reply.body()));
                    }
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    /** With the version or id of the body and something else in it; null for what has neither. */
    private static @Nullable ObjectNode otherContents(ObjectNode body) {
        var isTold = Stream.of("version", "id", "visitId", "orderVersion").anyMatch(body::has);
        var field = Stream.of("name", "nameEn", "displayName", "title", "pinned", "priority", "to")
                .filter(body::has)
                .findFirst();
        if (!isTold || field.isEmpty()) {
            return null;
        }
        var other = body.deepCopy();
        var value = body.get(field.get());
        return value.isBoolean()
                ? other.put(field.get(), !value.asBoolean())
                : other.put(field.get(), OTHERS.getOrDefault(value.asString(), "other"));
    }

    @Test
    void every_field_of_every_operation_is_refused_in_the_one_form_or_taken_whole() {
        var faults = new TreeMap<String, String>();
        for (var one : FuzzCases.chosen(operations(), CASES, SEED)) {
            var known = FuzzWorld.nothingKnown();
            var filled = filled(one, known);
            var before = written();
            var reply = send(filled);
            var fault = one.fault(reply, REFUSED.containsKey(one.operation()));
            var isWritten = reply.status() >= 400 && !written().equals(before);
            if (fault == null && isWritten && writesWhenRefused(filled)) {
                fault = "refused, yet something was written";
            }
            if (fault != null) {
                faults.put(one.operation() + ": " + fault, shortened(one + " → " + reply));
            }
        }
        assertThat(faults).as("with -Dpaidan.fuzz.seed=" + SEED).isEmpty();
        assertThat(admin.get("/api/sessions/current").status()).isEqualTo(200);
    }

    @Test
    void an_id_that_was_used_for_something_else_is_a_conflict() {
        var request = Requests.request(Places.VADUZ);
        admin.post("/api/work-orders", request);
        var other = Requests.request(request.id(), Places.SCHAAN, null);

        assertThat(admin.post("/api/work-orders", request).status()).isEqualTo(200);
        assertThat(admin.post("/api/work-orders", other).code().name()).isEqualTo("ID_REUSED");
    }

    private List<Operation> operations() {
        return new OpenApiDocument(api.get("/v3/api-docs").json(), order)
                .operations().stream()
                        .filter(operation -> !LEFT_OUT.contains(operation.name()))
                        .map(FittingRequests::of)
                        .toList();
    }

    private FuzzCase filled(FuzzCase one, Map<String, String> known) {
        var path = world.fill(one.path(), known);
        var body = one.body() == null ? null : world.fill(one.body(), known);
        return new FuzzCase(one.operation(), path, body, one.changed());
    }

    private ApiReply send(FuzzCase one, Map<String, String> known) {
        return send(filled(one, known));
    }

    /** As the administrator, and what he may not do as an engineer. */
    private ApiReply send(FuzzCase one) {
        if (one.operation().equals(OWN_PASSWORD)) {
            return send(one, whoChangesHisPassword);
        }
        var reply = send(one, admin);
        return reply.status() == 403 ? send(one, engineer) : reply;
    }

    private static ApiReply send(FuzzCase one, ApiClient user) {
        var request = user.request(one.path()).header("Content-Type", "application/json");
        var body = one.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(one.body());
        return user.send(request.method(one.method(), body));
    }

    /** Sent twice more at most: timers of the server write now and then, too. */
    private boolean writesWhenRefused(FuzzCase refused) {
        for (var times = 0; times < 2; times++) {
            var before = written();
            send(refused);
            if (written().equals(before)) {
                return false;
            }
        }
        return true;
    }

    /** How much there is, and in which versions. */
    private String written() {
        return String.valueOf(database.queryForMap("""
                select (select count(*) from work_order) as orders, (select count(*) from history) as history,
                    (select count(*) from visit) as visits, (select count(*) from attachment) as attachments,
                    (select count(*) || ' ' || sum(version) from territory) as territories,
                    (select count(*) || ' ' || sum(version) from app_user) as users,
                    (select count(*) || ' ' || sum(version) from engineer) as engineers,
                    (select count(*) || ' ' || sum(version) from skill) as skills,
                    (select count(*) || ' ' || sum(version) from term) as terms,
                    (select count(*) || ' ' || sum(version) from customer) as customers,
                    (select count(*) || ' ' || sum(version) from asset) as assets,
                    (select count(*) || ' ' || sum(version) from part) as parts,
                    (select count(*) || ' ' || sum(version) from service_template) as templates,
                    (select count(*) || ' ' || sum(version) from notice_channel) as channels,
                    (select count(*) from sla_policy) as policies,
                    (select count(*) from business_calendar) as calendars,
                    (select count(*) from dispatch_rule_set) as rules, (select count(*) from api_key) as keys,
                    (select count(*) from import_job) as imports,
                    (select count(*) || ' ' || sum(version) from notice_contact) as contacts,
                    (select count(*) || ' ' || sum(version) from notice_template) as texts,
                    (select count(*) || ' ' || sum(version) from priority_rule) as priorities,
                    (select string_agg(on_hand::text, ' ' order by store_id, part_id) from stock_level) as stock,
                    (select string_agg(name || value, ' ' order by name) from server_setting) as settings,
                    (select count(*) from shift) as shifts, (select count(*) from absence) as absences,
                    (select count(*) from loan) as loans, (select count(*) from step_result) as steps,
                    (select count(*) from grab_offer) as offers,
                    (select string_agg(username || password_hash, ' ' order by username) from app_user) as passwords
                """));
    }

    private static String shortened(String text) {
        return text.length() <= 600 ? text : text.substring(0, 300) + " … " + text.substring(text.length() - 300);
    }
}
