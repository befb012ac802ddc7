package io.paidan.server.platform.web;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.given.Requests;
import io.paidan.server.platform.web.OpenApiDocument.Operation;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Whatever is sent to whatever the server offers: it is done, or refused in the one form, and never half done. */
@PaidanServerTest
@Import(Given.class)
class OpenApiFuzzIT {

    /** A request as it is sent. */
    private record Case(
            String method, String path, @Nullable String body) {}

    /** As many as half a minute takes; {@code -Dpaidan.fuzz.cases=1000000} tries all. */
    private static final int CASES = Integer.getInteger("paidan.fuzz.cases", 2_000);

    private static final long SEED = 20_260_321;
    /** What ends the session of the test, and the stream that never ends. */
    private static final Set<String> LEFT_OUT =
            Set.of("DELETE /api/sessions", "DELETE /api/sessions/{id}", "PUT /api/password", "GET /api/events");

    private static final Set<String> NAMES_A_FIELD = Set.of("INVALID");

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    UUID order;
    ApiClient admin;
    ApiClient engineer;

    @BeforeEach
    void a_company_with_an_order() {
        given.company();
        given.engineer("e01", "oberland-nord", Places.SCHAAN);
        order = given.order(aWorkOrder());
        database.update("insert into order_counter (region, day, last) values ('oberland', '2026-03-21', 100)");
        admin = api.as("admin");
        engineer = api.as("e01");
    }

    @Test
    void every_field_of_every_operation_is_refused_in_the_one_form_or_taken_whole() {
        var cases = cases();
        Collections.shuffle(cases, new Random(SEED));
        var faults = new TreeMap<String, String>();
        for (var one : cases.subList(0, Math.min(CASES, cases.size()))) {
            var before = written();
            var reply = send(one);
            var fault = fault(reply);
            if (fault == null && reply.status() >= 400 && !written().equals(before)) {
                fault = "refused, yet something was written";
            }
            if (fault != null) {
                faults.put(
                        one.method() + " " + one.path().split("\\?")[0] + ": " + fault, shortened(one + " → " + reply));
            }
        }
        assertThat(faults).isEmpty();
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

    private List<Case> cases() {
        var document = new OpenApiDocument(api.get("/v3/api-docs").json(), order);
        var cases = new ArrayList<Case>();
        for (var operation : document.operations()) {
            if (!LEFT_OUT.contains(operation.method() + " " + operation.path())) {
                ofParameters(operation, cases);
                ofBody(operation, cases);
            }
        }
        return cases;
    }

    private static void ofParameters(Operation operation, List<Case> cases) {
        var body = operation.body() == null ? null : operation.body().toString();
        for (var name : operation.parameters().keySet()) {
            for (var text : BadInput.TEXTS) {
                var parameters = new TreeMap<>(operation.parameters());
                parameters.put(name, text.length() > 2_000 ? text.substring(0, 2_000) : text);
                cases.add(new Case(operation.method(), address(operation.path(), parameters), body));
            }
            var without = new TreeMap<>(operation.parameters());
            without.remove(name);
            cases.add(new Case(operation.method(), address(operation.path(), without), body));
        }
    }

    private static void ofBody(Operation operation, List<Case> cases) {
        var address = address(operation.path(), operation.parameters());
        if (operation.body() == null) {
            cases.add(new Case(operation.method(), address, null));
            return;
        }
        cases.add(new Case(operation.method(), address, operation.body().toString()));
        BadInput.BODIES.forEach(body -> cases.add(new Case(operation.method(), address, body)));
        BadInput.bodies(operation.body())
                .forEach(body -> cases.add(new Case(operation.method(), address, body.toString())));
    }

    private static String address(String path, Map<String, String> parameters) {
        var address = path;
        var query = new ArrayList<String>();
        for (var parameter : parameters.entrySet()) {
            var value = URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            if (address.contains("{" + parameter.getKey() + "}")) {
                address = address.replace("{" + parameter.getKey() + "}", value.isEmpty() ? "%20" : value);
            } else {
                query.add(parameter.getKey() + "=" + value);
            }
        }
        address = address.replaceAll("\\{[a-zA-Z]+}", "unknown");
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    /** As the administrator, and what he may not do as an engineer. */
    private ApiReply send(Case one) {
        var reply = send(one, admin);
        return reply.status() == 403 ? send(one, engineer) : reply;
    }

    private static ApiReply send(Case one, ApiClient user) {
        var request = user.request(one.path()).header("Content-Type", "application/json");
        var body = one.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(one.body());
        return user.send(request.method(one.method(), body));
    }

    private static @Nullable String fault(ApiReply reply) {
        if (reply.status() < 300) {
            return null;
        }
        if (reply.status() >= 500) {
            return "was " + reply.status();
        }
        var type = reply.headers().firstValue("Content-Type").orElse("nothing");
        if (!type.startsWith("application/problem+json")) {
            return reply.status() + " came as " + type;
        }
        if (reply.body().codePoints().anyMatch(Character::isISOControl) || hasControl(reply.json())) {
            return "echoes control characters";
        }
        var problem = reply.problem();
        if (NAMES_A_FIELD.contains(problem.code().name())
                && problem.errors().stream().noneMatch(error -> !error.message().isBlank())) {
            return problem.code() + " names no field";
        }
        return reply.body().contains("Exception") || reply.body().contains("at io.paidan")
                ? "tells of the program's inside"
                : null;
    }

    private static boolean hasControl(JsonNode node) {
        return node.isString()
                ? node.asString().chars().anyMatch(Character::isISOControl)
                : node.valueStream().anyMatch(OpenApiFuzzIT::hasControl);
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
                    (select count(*) || ' ' || sum(version) from part) as parts,
                    (select count(*) || ' ' || sum(version) from service_template) as templates,
                    (select count(*) || ' ' || sum(version) from notice_channel) as channels,
                    (select count(*) from sla_policy) as policies,
                    (select count(*) from business_calendar) as calendars,
                    (select count(*) from dispatch_rule_set) as rules, (select count(*) from api_key) as keys,
                    (select count(*) from import_job) as imports
                """));
    }

    private static String shortened(String text) {
        return text.length() <= 600 ? text : text.substring(0, 300) + " … " + text.substring(text.length() - 300);
    }
}
