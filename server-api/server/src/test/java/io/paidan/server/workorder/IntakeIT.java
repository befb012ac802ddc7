package io.paidan.server.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@PaidanServerTest
@Import(Given.class)
class IntakeIT {

    @Autowired
    Given given;

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient api;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcTemplate database;

    ApiClient agent;

    @BeforeEach
    void an_agent() {
        given.company();
        agent = api.as("agent");
    }

    @Test
    void a_request_becomes_a_ready_order_with_what_the_template_says() {
        var reply = agent.post("/api/work-orders", request(Places.VADUZ));

        assertThat(reply.status()).isEqualTo(201);
        var order = reply.as(WorkOrderSummary.class);
        assertThat(order.number()).isEqualTo("W-260321-0001");
        assertThat(order.status()).isEqualTo(WorkOrderStatus.READY);
        assertThat(order.region()).isEqualTo("oberland");
        assertThat(order.territory()).isEqualTo("oberland-nord");
        assertThat(order.priority()).isEqualTo(Priority.P3);
        assertThat(order.duration()).isEqualTo(Duration.ofHours(1));
        assertThat(order.dueAt()).isEqualTo(TestClock.START.plus(Duration.ofHours(8)));
        assertThat(order.createdAt()).isEqualTo(TestClock.START);
        assertThat(reply.headers().firstValue("Location")).contains("/api/work-orders/" + order.id());
        var details = agent.get("/api/work-orders/" + order.id()).as(WorkOrderDetails.class);
        assertThat(details.order()).isEqualTo(order);
        assertThat(details.createdBy()).isEqualTo("AGENT");
        assertThat(details.channel()).isEqualTo(Channel.PHONE);
        assertThat(details.history())
                .extracting(HistoryEntry::kind, HistoryEntry::actor, HistoryEntry::to)
                .containsExactly(tuple("WorkOrderCreated", "AGENT", "READY"));
    }

    @Test
    void numbers_count_up_within_a_region_and_a_day() {
        agent.post("/api/work-orders", request(Places.VADUZ));
        var second = agent.post("/api/work-orders", request(Places.TRIESEN)).as(WorkOrderSummary.class);
        var elsewhere = agent.post("/api/work-orders", request(Places.ESCHEN)).as(WorkOrderSummary.class);

        assertThat(second.number()).isEqualTo("W-260321-0002");
        assertThat(elsewhere.number()).isEqualTo("W-260321-0001");
        assertThat(elsewhere.region()).isEqualTo("unterland");
    }

    @Test
    void the_end_of_the_customers_window_is_when_it_is_due() {
        var start = TestClock.START.plus(Duration.ofDays(1));
        var window = new TimeWindow(start, start.plus(Duration.ofHours(2)));

        var order =
                agent.post("/api/work-orders", request(Places.VADUZ, window)).as(WorkOrderSummary.class);

        assertThat(order.window()).isEqualTo(window);
        assertThat(order.dueAt()).isEqualTo(window.end());
    }

    @Test
    void a_customer_known_by_his_number_brings_his_tier() {
        database.update("""
                insert into customer (region, id, name, phone, tier, address, lat, lon)
                values ('oberland', gen_random_uuid(), '王芳', '+423 232 10 10', 'gold', 'Vaduz', 47.14, 9.52)
                """);

        var order = agent.post("/api/work-orders", request(Places.VADUZ)).as(WorkOrderSummary.class);

        assertThat(order.customerTier()).isEqualTo("gold");
    }

    @Test
    void the_same_request_sent_again_is_answered_with_the_same_order() {
        var request = request(Places.VADUZ);
        var first = agent.post("/api/work-orders", request);
        var second = agent.post("/api/work-orders", request);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.as(WorkOrderSummary.class)).isEqualTo(first.as(WorkOrderSummary.class));
        assertThat(database.queryForObject("select count(*) from work_order", Integer.class))
                .isEqualTo(1);
        assertThat(database.queryForObject("select count(*) from history", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void an_id_used_for_other_contents_is_refused_even_in_another_region() {
        var first = request(Places.VADUZ);
        agent.post("/api/work-orders", first);

        var other = agent.post("/api/work-orders", request(first.id(), Places.ESCHEN, null));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo(ProblemCode.ID_REUSED);
    }

    @Test
    void one_request_sent_by_many_threads_at_once_becomes_one_order() throws Exception {
        var request = request(Places.VADUZ);
        Callable<ApiReply> send = () -> agent.post("/api/work-orders", request);

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var reply :
                    threads.invokeAll(Stream.generate(() -> send).limit(16).toList())) {
                statuses.add(reply.get().status());
            }
        }

        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(database.queryForObject("select count(*) from work_order", Integer.class))
                .isEqualTo(1);
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

    private static CreateWorkOrder request(GeoPoint place) {
        return request(place, null);
    }

    private static CreateWorkOrder request(GeoPoint place, TimeWindow window) {
        return request(UUID.randomUUID(), place, window);
    }

    private static CreateWorkOrder request(UUID id, GeoPoint place, TimeWindow window) {
        return new CreateWorkOrder(
                id,
                Given.TEMPLATE,
                Channel.PHONE,
                null,
                "Water heater leaks",
                "Since this morning.\nPlease ring twice.",
                "王芳",
                "+423 232 10 10",
                "Städtle 1, Vaduz",
                place,
                window);
    }
}
