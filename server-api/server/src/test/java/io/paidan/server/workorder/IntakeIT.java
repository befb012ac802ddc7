package io.paidan.server.workorder;

import static io.paidan.server.given.Requests.request;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@PaidanServerTest
@Import(Given.class)
class IntakeIT extends GivenCompany {

    ApiClient agent;

    @BeforeEach
    void an_agent() {
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
    void an_id_of_an_order_that_no_request_made_is_refused() {
        var loaded = given.order(aWorkOrder());

        var reply = agent.post("/api/work-orders", request(loaded, Places.VADUZ, null));

        assertThat(reply.code()).isEqualTo(ProblemCode.ID_REUSED);
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
}
