package io.paidan.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.presence.Attention;
import io.paidan.contract.presence.ReportPresence;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.workorder.CloseWorkOrders;
import io.paidan.contract.workorder.ClosingResult;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.Endpoint;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What lies outside a user's territories is to him as if it did not exist, whichever endpoint he tries its id on. */
@PaidanServerTest
@Import(Given.class)
class OutsideIT {

    /** The whole company's, and what has tests of its own: putting a master, which makes it, and one's own sessions. */
    private static final Set<String> OF_NO_TERRITORY = Set.of(
            "GET /api/imports/{id}",
            "PUT /api/imports/{id}",
            "POST /api/imports/{id}/start",
            "POST /api/imports/{id}/cancel",
            "GET /api/imports/{id}/bad-rows",
            "PUT /api/setup/assets/{id}",
            "PUT /api/setup/customers/{id}",
            "PUT /api/setup/engineers/{id}",
            "PUT /api/setup/stores/{id}",
            "PUT /api/setup/territories/{id}",
            "PUT /api/setup/users/{id}",
            "DELETE /api/sessions/{id}",
            "GET /api/service-templates/{id}/versions",
            "PUT /api/service-templates/{id}",
            "PUT /api/dispatch-rules/{id}",
            "PUT /api/business-calendars/{id}",
            "DELETE /api/business-calendars/{id}",
            "PUT /api/sla-policies/{id}",
            "DELETE /api/sla-policies/{id}",
            "PUT /api/priority-rules/{id}",
            "DELETE /api/priority-rules/{id}",
            "PUT /api/notice-channels/{id}",
            "DELETE /api/notice-channels/{id}",
            "POST /api/notice-channels/{id}/test",
            "PUT /api/notice-templates/{id}",
            "DELETE /api/notice-templates/{id}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JsonMapper json;

    FourTerritories company;
    Map<String, UUID> notices;

    @BeforeEach
    void one_of_everything_everywhere(@Autowired Given given, @Autowired TestCompany people) {
        company = new FourTerritories(given, people, database);
        notices = company.tellEverybodyOfEverything("DEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"highland", "north", "south", "store", "other", "west", "lowland", "e-nord"})
    void an_id_from_outside_is_answered_like_one_that_nobody_has(String username) throws Exception {
        var client = api.as(username);
        var seen = FourTerritories.SEEN.get(username);
        var attachments = attachEverywhere();
        var softly = new SoftAssertions();
        for (var endpoint : endpoints()) {
            var nothing = send(client, endpoint, UUID.randomUUID().toString());
            softly.assertThat(nothing.status())
                    .as("%s: %s of nothing", username, endpoint)
                    .isIn(403, 404);
            for (var territory : FourTerritories.ALL) {
                var id = idFor(endpoint, territory, attachments);
                if (!seen.contains(territory)) {
                    var foreign = send(client, endpoint, id);
                    softly.assertThat(foreign.status() + " " + foreign.code())
                            .as("%s: %s in %s", username, endpoint, territory)
                            .isEqualTo(nothing.status() + " " + nothing.code());
                } else if (endpoint.method().equals("GET") && nothing.status() == 404) {
                    softly.assertThat(send(client, endpoint, id).status())
                            .as("%s: his own, %s", username, endpoint)
                            .isEqualTo(200);
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void nothing_from_outside_is_reached_from_within() {
        var foreignOrder = company.orders.get("oberland-sued");
        var foreignEngineer = company.engineers.get("oberland-sued");
        var north = api.as("north");

        var assigned = north.post(
                "/api/work-orders/" + company.orders.get("oberland-nord") + "/visits",
                new AssignVisit(UUID.randomUUID(), foreignEngineer, 1, null, "because"));
        assertThat(assigned.status()).isEqualTo(404);
        assertThat(north.post("/api/presence", new ReportPresence(foreignOrder, Attention.LOOKING))
                        .status())
                .isEqualTo(404);

        var row = new CloseWorkOrders.Row(foreignOrder, 1);
        var results = api.as("west")
                .post("/api/work-orders/closings", new CloseWorkOrders(List.of(row)))
                .as(new TypeReference<List<ClosingResult>>() {});
        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(json.writeValueAsString(result))
                        .contains("NOT_FOUND")
                        .doesNotContain("W-"));
    }

    private List<Endpoint> endpoints() {
        return Endpoint.list(controllers).stream()
                .filter(endpoint -> endpoint.path().contains("{id}") && !OF_NO_TERRITORY.contains(endpoint.toString()))
                .toList();
    }

    private String idFor(Endpoint endpoint, String territory, Map<String, UUID> attachments) {
        var things = Stream.of(
                        Map.entry("/api/work-orders/", company.orders),
                        Map.entry("/api/visits/", company.visits),
                        Map.entry("/api/engineers/", company.engineers),
                        Map.entry("/api/setup/engineers/", company.engineers),
                        Map.entry("/api/setup/customers/", company.customers),
                        Map.entry("/api/setup/assets/", company.assets),
                        Map.entry("/api/setup/stores/", company.vans),
                        Map.entry("/api/attachments/", attachments),
                        Map.entry("/api/dead-notices/", notices))
                .filter(kind -> endpoint.path().startsWith(kind.getKey()))
                .map(kind -> kind.getValue().get(territory).toString())
                .findFirst();
        return switch (endpoint.path()) {
            case "/api/setup/territories/{id}" -> territory;
            case "/api/setup/users/{id}", "/api/setup/notice-contacts/{id}" -> userOf(territory);
            case "/api/setup/api-keys/{id}" -> keyOf(territory);
            default ->
                things.orElseThrow(() -> new AssertionError(
                        "%s: say whose id that is, or that it belongs to no territory".formatted(endpoint)));
        };
    }

    private String userOf(String territory) {
        return database.queryForObject(
                "select id from app_user where engineer_id = ?", String.class, company.engineers.get(territory));
    }

    private String keyOf(String territory) {
        var id = UUID.nameUUIDFromBytes(territory.getBytes(StandardCharsets.UTF_8));
        database.update("""
                insert into api_key (id, name, key_hash, hint, role, created_by, created_at)
                values (?, 'crm', decode(md5(?), 'hex'), 'paidan_x', 'AGENT', 'T', now()) on conflict do nothing
                """, id, territory);
        database.update("insert into api_key_territory values (?, ?) on conflict do nothing", id, territory);
        return id.toString();
    }

    private Map<String, UUID> attachEverywhere() {
        var attachments = new LinkedHashMap<String, UUID>();
        var chief = api.as("chief");
        company.orders.forEach((territory, order) -> {
            var id = UUID.randomUUID();
            var path = "/api/work-orders/%s/attachments/%s?name=note.txt".formatted(order, id);
            var stored = chief.send(chief.request(path).PUT(BodyPublishers.ofString("The bell is broken.")));
            assertThat(stored.status()).isEqualTo(201);
            attachments.put(territory, id);
        });
        return attachments;
    }

    private ApiReply send(ApiClient client, Endpoint endpoint, String id) {
        var address = new Endpoint(endpoint.method(), endpoint.path().replace("{engineerId}", engineerBeside(id)))
                .address(id);
        var request = client.request(address + query(endpoint))
                .header("Content-Type", "application/json")
                .method(endpoint.method(), SampleCommands.of(endpoint, json));
        return client.send(request);
    }

    /** Who works where this order is; nobody when there is no such order. */
    private String engineerBeside(String order) {
        return company.orders.entrySet().stream()
                .filter(known -> known.getValue().toString().equals(order))
                .map(known -> company.engineers.get(known.getKey()).toString())
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static String query(Endpoint endpoint) {
        return switch (endpoint.path()) {
            case "/api/work-orders/{id}/candidates/{engineerId}" -> "?start=" + TestClock.START;
            case "/api/setup/engineers/{id}/times" ->
                "?from=%s&until=%s".formatted(TestClock.START, TestClock.START.plus(Duration.ofDays(7)));
            case "/api/setup/stores/{id}", "/api/setup/assets/{id}" -> "?version=1";
            case "/api/work-orders/{id}/attachments/{attachmentId}" -> "?name=note.txt";
            default -> "";
        };
    }
}
