package io.paidan.server.workorder;

import static io.paidan.server.given.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@PaidanServerTest
@Import(Given.class)
class RefusedIntakeIT {

    @Autowired
    Given given;

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient api;

    @Autowired
    JsonMapper json;

    ApiClient agent;

    @BeforeEach
    void an_agent() {
        given.company();
        agent = api.as("agent");
    }

    @Test
    void a_place_in_no_territory_is_refused_with_the_address() {
        var problem = agent.post("/api/work-orders", request(Places.BREGENZ)).problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.OUTSIDE_REGION);
        assertThat(problem.detail()).contains("Städtle 1");
    }

    @Test
    void a_place_away_from_any_road_is_refused() {
        var problem = agent.post("/api/work-orders", request(Places.MOUNTAIN)).problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.OUTSIDE_REGION);
        assertThat(problem.detail()).contains("road");
    }

    @Test
    void an_agent_takes_in_nothing_outside_his_own_territories() {
        company.withUser("south", Role.AGENT, "oberland-sued");

        assertThat(api.as("south")
                        .post("/api/work-orders", request(Places.VADUZ))
                        .code())
                .isEqualTo(ProblemCode.OUTSIDE_REGION);
        assertThat(api.as("south")
                        .post("/api/work-orders", request(Places.TRIESEN))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_unknown_template_is_refused_by_its_code() {
        var problem = agent.post("/api/work-orders", with("templateCode", "moon-landing"))
                .problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(problem.detail()).contains("moon-landing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | ''", "title | '   '", "title | 121 x", "customerName | ''", "customerName | 81 x",
                        "address | ''",
                "address | 201 x", "templateCode | ''", "description | 4001 x", "phone | ''", "phone | call me",
                        "phone | 12"
            })
    void each_field_says_for_itself_what_is_wrong(String field, String value) {
        var sent = value.endsWith(" x") ? "x".repeat(Integer.parseInt(value.substring(0, value.length() - 2))) : value;

        var reply = agent.post("/api/work-orders", with(field, sent));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(reply.problem().errors()).extracting(FieldProblem::field).containsOnly(field);
        assertThat(reply.problem().errors())
                .extracting(FieldProblem::message)
                .doesNotContain("")
                .noneMatch(message -> message.contains("{"));
    }

    @ParameterizedTest
    @CsvSource({"id", "templateCode", "channel", "title", "customerName", "phone", "address", "place"})
    void a_missing_field_is_named(String field) {
        var body = (ObjectNode) json.valueToTree(request(Places.VADUZ));
        body.remove(field);

        var problem = agent.post("/api/work-orders", body).problem();

        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactly(field);
    }

    @Test
    void a_title_of_two_lines_is_refused() {
        var problem = agent.post("/api/work-orders", with("title", "one\ntwo")).problem();

        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactly("title");
    }

    @Test
    void coordinates_out_of_range_are_refused() {
        var body = (ObjectNode) json.valueToTree(request(Places.VADUZ));
        ((ObjectNode) body.get("place")).put("lat", 91);

        assertThat(agent.post("/api/work-orders", body).code()).isEqualTo(ProblemCode.INVALID);
    }

    @Test
    void a_window_that_is_over_is_refused_by_the_company_clock() {
        var window = new TimeWindow(TestClock.START.minus(Duration.ofHours(2)), TestClock.START.minusSeconds(1));

        var problem =
                agent.post("/api/work-orders", request(Places.VADUZ, window)).problem();

        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactly("window.end");
    }

    @Test
    void what_is_wrong_is_said_in_the_callers_language() {
        var english =
                agent.post("/api/work-orders", with("title", "x".repeat(121))).problem();
        var chinese = agent.in(Locale.CHINESE)
                .post("/api/work-orders", with("title", "x".repeat(121)))
                .problem();

        assertThat(english.errors().getFirst().message()).isEqualTo("At most 120 characters, please.");
        assertThat(chinese.errors().getFirst().message()).isEqualTo("最多 120 个字符。");
    }

    private ObjectNode with(String field, String value) {
        return ((ObjectNode) json.valueToTree(request(Places.VADUZ))).put(field, value);
    }
}
