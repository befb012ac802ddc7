package io.paidan.server.session;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.board.Board;
import io.paidan.contract.feed.DispatchEvent.NoticePosted;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.feed.SseClient;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.given.Requests;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people are told of an order says no more of its customer than the order itself shows them. */
@PaidanServerTest
@Import(Given.class)
class MaskedNoticesIT extends GivenCompany {

    private static final String PHONE = "+423 232 77 18";
    private static final String ADDRESS = "Städtle 1, Vaduz";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    JsonMapper json;

    UUID li;

    @BeforeEach
    void people() {
        company.withUser("partner", Role.PARTNER, "oberland-nord");
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
    }

    @Test
    void words_that_speak_of_the_customer_are_masked_once_the_order_has_ended() {
        var open = given.order(aWorkOrder().from("王芳", PHONE).that(WorkOrderStatus.SCHEDULED));
        var ended = given.order(aWorkOrder().from("王芳", PHONE).that(WorkOrderStatus.CLOSED));
        given.visit(aVisit(open, li));
        given.visit(aVisit(ended, li).that(VisitStatus.DONE));
        database.update("""
                insert into notice (region, id, territory, work_order_id, event, key, channel, kind, user_id, recipient,
                    language, subject, body, facts, urgent, created_at, not_before, state)
                select 'oberland', gen_random_uuid(), 'oberland-nord', o.id, 'VISIT_ASSIGNED', 'k' || o.number || u.id,
                    'in-app', 'IN_APP', u.id, u.username, 'EN', 'For ' || o.phone, 'Go to ' || o.address,
                    jsonb_build_object('phone', o.phone, 'address', o.address), false, now(), now(), 'SENT'
                from app_user u cross join work_order o
                """);

        for (var path : List.of("/api/notices", "/api/board")) {
            assertThat(told("e01", path)).as(path).containsExactlyInAnyOrder(ended + " ***", open + " " + ADDRESS);
            assertThat(told("storekeeper", path)).as(path).containsExactlyInAnyOrder(ended + " ***", open + " ***");
            assertThat(told("agent", path))
                    .as(path)
                    .containsExactlyInAnyOrder(ended + " " + ADDRESS, open + " " + ADDRESS);
        }
        assertThat(api.as("partner")
                        .get("/api/work-orders/" + ended + "/notices")
                        .body())
                .contains("For ***", "Go to ***")
                .doesNotContain(PHONE, ADDRESS);
    }

    @Test
    void who_calls_back_reads_whom_until_the_customers_word_is_noted() {
        var done = given.order(aWorkOrder().from("王芳", PHONE).that(WorkOrderStatus.COMPLETED));
        database.update("""
                insert into notice (region, id, territory, work_order_id, event, key, channel, kind, user_id, recipient,
                    language, subject, body, facts, urgent, created_at, not_before, state)
                select 'oberland', gen_random_uuid(), 'oberland-nord', o.id, 'ORDER_COMPLETED', 'k' || u.id,
                    'in-app', 'IN_APP', u.id, u.username, 'EN', 'Call ' || o.phone, 'Go to ' || o.address,
                    jsonb_build_object('phone', o.phone, 'address', o.address), false, now(), now(), 'SENT'
                from app_user u cross join work_order o
                """);

        assertThat(told("partner", "/api/notices")).containsExactly(done + " " + ADDRESS);
        database.update("update work_order set status = 'CONFIRMED'");
        assertThat(told("partner", "/api/notices")).containsExactly(done + " ***");
    }

    @Test
    void what_tells_of_the_end_itself_is_pushed_masked() {
        var order = given.order(aWorkOrder().from("王芳", PHONE));
        try (var partner = new SseClient(api.as("partner"), "/api/events?from=oberland:0");
                var dispatcher = new SseClient(api.as("dispatcher"), "/api/events?from=oberland:0")) {
            var sold = new TransitionWorkOrder(WorkOrderStatus.CANCELLED, 1, null, "Sold the house");
            assertThat(api.as("supervisor")
                            .post("/api/work-orders/" + order + "/transitions", sold)
                            .status())
                    .isEqualTo(200);

            assertThat(pushed(partner).body()).contains("***").doesNotContain(ADDRESS);
            assertThat(pushed(dispatcher).body()).contains(ADDRESS);
        }
    }

    @Test
    void who_is_shown_no_customer_at_all_is_pushed_none() {
        var then = new RuleThen(null, null, null, null, null, List.of(Role.STOREKEEPER));
        var rule = new DispatchRule(UUID.randomUUID(), "Big customers", true, RuleWhen.ALWAYS, then);
        api.as("supervisor").put("/api/dispatch-rules/0", new DispatchRules(0, List.of(rule)));
        try (var storekeeper = new SseClient(api.as("storekeeper"), "/api/events?from=oberland:0")) {
            api.as("agent").post("/api/work-orders", Requests.request(Places.SCHAAN));

            assertThat(pushed(storekeeper).body()).contains("***").doesNotContain(ADDRESS);
        }
    }

    private NoticeSummary pushed(SseClient console) {
        return await().atMost(SOON)
                .until(
                        () -> console.messages(json).stream()
                                .map(message -> message.event())
                                .filter(NoticePosted.class::isInstance)
                                .map(NoticePosted.class::cast)
                                .map(NoticePosted::notice)
                                .toList(),
                        notices -> !notices.isEmpty())
                .getFirst();
    }

    /** Each order with the address it was spoken of. */
    private List<String> told(String username, String path) {
        var reply = api.as(username).get(path);
        var notices = path.equals("/api/board")
                ? reply.as(Board.class).notices()
                : reply.as(new TypeReference<List<NoticeSummary>>() {});
        return notices.stream()
                .map(notice -> notice.workOrderId() + notice.body().substring("Go to".length()))
                .toList();
    }
}
