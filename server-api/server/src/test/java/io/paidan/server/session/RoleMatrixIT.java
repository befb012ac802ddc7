package io.paidan.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.CreateApiKey;
import io.paidan.contract.session.NewApiKey;
import io.paidan.contract.session.Right;
import io.paidan.contract.session.Role;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.Endpoint;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.type.TypeReference;

/** Every role and every kind of API key, against every mapping that the running server really has. */
@PaidanServerTest
@Import(Given.class)
class RoleMatrixIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    @Autowired
    Given given;

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient api;

    final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void everybody() {
        given.company();
        given.engineer("e01", "oberland-nord", Places.SCHAAN);
        company.withUser("partner", Role.PARTNER, "oberland-nord");
        for (var role : Role.values()) {
            if (role != Role.ENGINEER) {
                company.withUser("region-" + username(role), role, "oberland");
                company.withUser("outlet-" + username(role), role, "oberland-nord");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_person_may_ask_exactly_what_the_table_says(Role role) throws Exception {
        var client = api.as(username(role));
        var softly = new SoftAssertions();
        for (var endpoint : Endpoint.list(controllers)) {
            var allowed =
                    lineOf(endpoint).isPublic() || lineOf(endpoint).roles().contains(role);
            check(softly, role + "", client, endpoint, allowed);
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGINEER")
    void who_sees_a_part_of_the_company_may_ask_the_same_but_what_changes_all_of_it(Role role) throws Exception {
        var softly = new SoftAssertions();
        for (var username : List.of("region-" + username(role), "outlet-" + username(role))) {
            var client = api.as(username);
            var rights = client.get("/api/sessions/current/rights").as(new TypeReference<List<Right>>() {});
            for (var endpoint : Endpoint.list(controllers)) {
                var line = lineOf(endpoint);
                var allowed = line.isPublic() || line.roles().contains(role) && !line.company();
                check(softly, username, client, endpoint, allowed);
                softly.assertThat(rights.contains(new Right(endpoint.method(), endpoint.path())))
                        .as("%s is told of %s", username, endpoint)
                        .isEqualTo(allowed);
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | Only head office changes what holds for the whole company or beyond your territories.
                    zh-CN | 全公司通用或超出您所辖片区的内容，只能由总部修改。
                    """)
    void what_is_left_to_head_office_is_refused_with_a_sentence_that_says_so(Locale language, String sentence) {
        var reply = api.as("region-supervisor").in(language).delete("/api/priority-rules/no-heating?version=1");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(reply.problem().detail()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISOR", "DISPATCHER", "AGENT", "STOREKEEPER", "PARTNER"})
    void an_api_key_may_ask_the_same_but_what_is_personal(Role role) throws Exception {
        var request = new CreateApiKey(UUID.randomUUID(), "crm", role, List.of("oberland"), null);
        var key = api.as("admin")
                .post("/api/setup/api-keys", request)
                .as(NewApiKey.class)
                .key();
        var client = api.withToken(key);
        var softly = new SoftAssertions();
        for (var endpoint : Endpoint.list(controllers)) {
            var line = lineOf(endpoint);
            var allowed = line.isPublic() || line.roles().contains(role) && !line.people() && !line.company();
            check(softly, "key of " + role, client, endpoint, allowed);
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobody_learns_from_the_head_of_an_answer_what_the_answer_would_not_tell_him(Role role) throws Exception {
        var client = api.as(username(role));
        var softly = new SoftAssertions();
        for (var endpoint : Endpoint.list(controllers)) {
            var head = new Endpoint("HEAD", endpoint.path());
            softly.assertThat(status(client, head)).as("%s: %s", role, head).isEqualTo(403);
            softly.assertThat(status(api, head)).as("nobody: %s", head).isEqualTo(401);
        }
        softly.assertAll();
    }

    @Test
    void without_signing_in_only_what_is_public_answers() throws Exception {
        var softly = new SoftAssertions();
        for (var endpoint : Endpoint.list(controllers)) {
            softly.assertThat(status(api, endpoint) == 401 && !lineOf(endpoint).isPublic())
                    .as("nobody: %s", endpoint)
                    .isEqualTo(!lineOf(endpoint).isPublic());
        }
        softly.assertAll();
    }

    private void check(SoftAssertions softly, String who, ApiClient client, Endpoint endpoint, boolean allowed)
            throws Exception {
        var status = status(client, endpoint);
        softly.assertThat(status == 403)
                .as("%s: %s was %d", who, endpoint, status)
                .isEqualTo(!allowed);
        softly.assertThat(status).as("%s: %s", who, endpoint).isLessThan(500).isNotEqualTo(allowed ? 401 : 0);
    }

    /** Closes the answer at once, for one of them never ends. */
    private int status(ApiClient client, Endpoint endpoint) throws IOException, InterruptedException {
        var request = client.request(endpoint.address()).header("Content-Type", "application/json");
        var withBody = endpoint.method().equals("POST") || endpoint.method().equals("PUT");
        request.method(endpoint.method(), withBody ? BodyPublishers.ofString("[]") : BodyPublishers.noBody());
        var reply = http.send(request.build(), BodyHandlers.ofInputStream());
        reply.body().close();
        var isSignIn = endpoint.method().equals("POST") && endpoint.path().equals("/api/sessions");
        assertThat(isSignIn && reply.statusCode() == 401).isFalse();
        return reply.statusCode();
    }

    private static String username(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "admin";
            case SUPERVISOR -> "supervisor";
            case DISPATCHER -> "dispatcher";
            case AGENT -> "agent";
            case STOREKEEPER -> "storekeeper";
            case ENGINEER -> "e01";
            case PARTNER -> "partner";
        };
    }

    private static RoleTable.Line lineOf(Endpoint endpoint) {
        return RoleTable.LINES.stream()
                .filter(line -> line.method().name().equals(endpoint.method())
                        && line.path().equals(endpoint.path()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(endpoint + " has no line in RoleTable"));
    }
}
