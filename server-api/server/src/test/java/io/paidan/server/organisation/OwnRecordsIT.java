package io.paidan.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.session.Role;
import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.workorder.Priority;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Policies and dispatch rules hold in some territories or in all: who changes which. The rest is in the role matrix. */
@PaidanServerTest
@Import(Given.class)
class OwnRecordsIT {

    private static final String HEAD_OFFICE_ONLY =
            "Only head office changes what holds for the whole company or beyond your territories.";

    @Autowired
    ApiClient api;

    @BeforeEach
    void a_company(@Autowired Given given, @Autowired TestCompany people, @Autowired JdbcTemplate database) {
        new FourTerritories(given, people, database);
        people.withUser("leader", Role.SUPERVISOR, "oberland-nord");
        people.withUser("regional", Role.ADMINISTRATOR, "oberland");
        people.withUser("each-region", Role.SUPERVISOR, "oberland", "unterland");
    }

    /** Of nobody's, of a region, of two outlets of it, and of the other region. */
    @ParameterizedTest
    @CsvSource({
        // user, whole company, oberland, oberland-nord, oberland-sued, unterland-west
        "chief,       yes, yes, yes, yes, yes",
        "highland,    no,  yes, yes, yes, no",
        "regional,    no,  yes, yes, yes, no",
        "leader,      no,  no,  yes, no,  no",
        "west,        no,  no,  no,  no,  yes",
        "each-region, no,  yes, yes, yes, yes"
    })
    void who_sees_a_part_of_the_company_changes_what_holds_there(
            String username, String company, String region, String north, String south, String west) {
        var client = api.as(username);

        assertThat(allowed(territory -> made(client, territory)))
                .as("made")
                .isEqualTo(List.of(company, region, north, south, west));
        assertThat(allowed(territory -> changed(client, territory)))
                .as("changed")
                .isEqualTo(List.of(company, region, north, south, west));
        assertThat(allowed(territory -> deleted(client, territory)))
                .as("deleted")
                .isEqualTo(List.of(company, region, north, south, west));
        assertThat(allowed(territory -> ruled(client, territory)))
                .as("ruled")
                .isEqualTo(List.of(company, region, north, south, west));
    }

    @Test
    void nobody_takes_a_policy_out_of_his_territories_or_into_them() {
        policy("chief", policy("all", 0, null));
        policy("chief", policy("south", 0, "oberland-sued"));

        assertThat(policy("highland", policy("south", 1, null)).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(policy("highland", policy("all", 1, "oberland-sued")).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(policy("leader", policy("south", 1, "oberland-nord")).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(policy("highland", policy("south", 1, "oberland-nord")).status())
                .isEqualTo(200);
    }

    @Test
    void ones_own_rules_are_changed_and_moved_between_those_of_others_which_stay_as_they_are() {
        var first = rule("first", List.of(), null);
        var second = rule("second", List.of("unterland"), null);
        save("chief", List.of(first, second));
        var own = rule("own", List.of("oberland-nord", "oberland-sued"), "oberland-sued");

        assertThat(save("highland", List.of(own, first, second)).status()).isEqualTo(200);
        assertThat(save("highland", List.of(first, own, second)).status()).isEqualTo(200);
        for (var refused : List.of(
                List.of(second, own, first),
                List.of(first, own),
                List.of(first, own, rule("second", List.of("unterland"), null)),
                List.of(first, second, rule("wide", List.of("oberland", "unterland"), null)),
                List.of(first, second, rule("away", List.of("oberland"), "unterland-west")))) {
            var reply = save("highland", refused);
            assertThat(reply.code()).isEqualTo(ProblemCode.FORBIDDEN);
            assertThat(reply.problem().detail()).isEqualTo(HEAD_OFFICE_ONLY);
        }
        assertThat(save("highland", List.of(first, second)).status()).isEqualTo(200);
        assertThat(rules().rules()).containsExactly(first, second);
    }

    @Test
    void rules_are_read_and_tried_everywhere() {
        save("chief", List.of(rule("first", List.of(), null)));

        assertThat(api.as("leader")
                        .get("/api/dispatch-rules")
                        .as(DispatchRules.class)
                        .rules())
                .hasSize(1);
        assertThat(api.as("leader").get("/api/sla-policies").status()).isEqualTo(200);
        assertThat(api.as("leader").get("/api/service-templates").status()).isEqualTo(200);
        assertThat(api.as("leader").post("/api/dispatch-rules/try", List.of()).status())
                .isEqualTo(400);
    }

    private List<String> allowed(Function<@Nullable String, ApiReply> act) {
        return Stream.of("", "oberland", "oberland-nord", "oberland-sued", "unterland-west")
                .map(territory -> act.apply(territory.isEmpty() ? null : territory))
                .map(OwnRecordsIT::answer)
                .toList();
    }

    private static String answer(ApiReply reply) {
        if (reply.status() == 403) {
            assertThat(reply.problem().detail()).isEqualTo(HEAD_OFFICE_ONLY);
            return "no";
        }
        assertThat(reply.status()).isBetween(200, 204);
        return "yes";
    }

    private ApiReply made(ApiClient client, @Nullable String territory) {
        return client.put("/api/sla-policies/made", policy("made", version("made"), territory));
    }

    private ApiReply changed(ApiClient client, @Nullable String territory) {
        var id = stored(territory);
        return client.put("/api/sla-policies/" + id, policy(id, version(id), territory));
    }

    private ApiReply deleted(ApiClient client, @Nullable String territory) {
        var id = stored(territory);
        return client.delete("/api/sla-policies/" + id + "?version=" + version(id));
    }

    /** A policy that head office has made; its id. */
    private String stored(@Nullable String territory) {
        var id = "of-" + territory;
        policy("chief", policy(id, version(id), territory));
        return id;
    }

    private ApiReply ruled(ApiClient client, @Nullable String territory) {
        var all = new ArrayList<>(rules().rules());
        all.add(rule("of " + territory, Stream.ofNullable(territory).toList(), null));
        return client.put("/api/dispatch-rules/" + rules().version(), new DispatchRules(rules().version(), all));
    }

    private ApiReply save(String username, List<DispatchRule> wanted) {
        var version = rules().version();
        return api.as(username).put("/api/dispatch-rules/" + version, new DispatchRules(version, wanted));
    }

    private DispatchRules rules() {
        return api.as("chief").get("/api/dispatch-rules").as(DispatchRules.class);
    }

    private static DispatchRule rule(String name, List<String> territories, @Nullable String forwardedTo) {
        var then = new RuleThen(null, Priority.P2, null, forwardedTo, null, List.of());
        return new DispatchRule(UUID.randomUUID(), name, true, RuleWhen.in(territories), then);
    }

    private ApiReply policy(String username, SlaPolicy policy) {
        return api.as(username).put("/api/sla-policies/" + policy.id(), policy);
    }

    private int version(String id) {
        return Stream.of(api.as("chief").get("/api/sla-policies").as(SlaPolicy[].class))
                .filter(policy -> policy.id().equals(id))
                .mapToInt(SlaPolicy::version)
                .findFirst()
                .orElse(0);
    }

    /** Those made by the users are for the most pressing orders, so that they are not the same as head office's. */
    private static SlaPolicy policy(String id, int version, @Nullable String territory) {
        return new SlaPolicy(
                id,
                version,
                id,
                null,
                id.equals("made") ? Priority.P1 : null,
                null,
                territory,
                BusinessCalendar.ROUND_THE_CLOCK.id(),
                null,
                null,
                Duration.ofHours(2),
                null,
                null,
                SlaPolicy.USUAL_STEPS);
    }
}
