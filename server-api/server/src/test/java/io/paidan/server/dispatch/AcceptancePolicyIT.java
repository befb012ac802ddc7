package io.paidan.server.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.sla.AfterTimeout;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

/** How long an engineer has to accept and what follows then, as the policy of the order says. */
@PaidanServerTest
@Import(Given.class)
class AcceptancePolicyIT extends UnacceptedOrders {

    @Test
    void the_minutes_are_those_of_the_orders_policy_in_the_hours_of_its_calendar() {
        policy(Duration.ofMinutes(4));
        var order = told(DispatchMode.MANUAL);

        pass(Duration.ofMinutes(4));
        pass(Duration.ofMinutes(2));

        assertThat(missed(order)).containsExactly(tuple("E01", "REMINDED"), tuple("E01", "ESCALATED"));
    }

    @Test
    void where_the_policy_promises_no_acceptance_nobody_is_reminded() {
        policy(null);
        var order = told(DispatchMode.MANUAL);

        pass(TIME.multipliedBy(3));

        assertThat(missed(order)).isEmpty();
    }

    @Test
    void where_the_policy_says_so_somebody_else_gets_what_people_dispatched() {
        policy(TIME, AfterTimeout.REASSIGN);
        var order = told(DispatchMode.MANUAL);

        pass(TIME);
        pass(TIME);

        assertThat(missed(order)).containsExactly(tuple("E01", "REMINDED"), tuple("E01", "REASSIGNED"));
        assertThat(reasons(order)).containsExactly("P");
        await().untilAsserted(() -> assertThat(details(order).visits())
                .extracting(VisitSummary::engineerId, VisitSummary::status)
                .containsExactly(tuple(li, VisitStatus.WITHDRAWN), tuple(wang, VisitStatus.PLANNED)));
        assertThat(details(order).order().dispatch().mode()).isEqualTo(DispatchMode.AUTOMATIC);
    }

    @Test
    void the_desk_hears_that_somebody_else_gets_it_and_the_engineer_why_he_lost_it() {
        policy(TIME, AfterTimeout.REASSIGN);
        var order = told(DispatchMode.MANUAL);

        pass(TIME);
        pass(TIME);

        assertThat(told(order, NoticeEvent.ACCEPTANCE_OVERDUE))
                .as("the reminder alone")
                .extracting(NoticeSummary::recipient)
                .containsExactly("E01");
        assertThat(told(order, NoticeEvent.VISIT_LAPSED))
                .extracting(NoticeSummary::recipient)
                .containsExactlyInAnyOrder("DISPATCHER", "SUPERVISOR");
        assertThat(told(order, NoticeEvent.VISIT_LAPSED))
                .allSatisfy(
                        notice -> assertThat(notice.body()).contains("正在另派他人").doesNotContain("{"));
        assertThat(told(order, NoticeEvent.VISIT_WITHDRAWN))
                .singleElement()
                .satisfies(notice -> assertThat(notice.body()).endsWith("未按时接单。"));
    }

    private List<NoticeSummary> told(UUID order, NoticeEvent event) {
        List<NoticeSummary> all = api.as("dispatcher")
                .get("/api/work-orders/" + order + "/notices")
                .as(new TypeReference<>() {});
        return all.stream().filter(notice -> notice.event() == event).toList();
    }

    @Test
    void where_the_policy_says_so_what_the_server_dispatched_stays_with_him() {
        policy(TIME, AfterTimeout.ESCALATE);
        var order = told(DispatchMode.AUTOMATIC);

        pass(TIME);
        pass(TIME);
        pass(TIME);

        assertThat(missed(order)).containsExactly(tuple("E01", "REMINDED"), tuple("E01", "ESCALATED"));
        assertThat(reasons(order)).containsExactly("P");
        assertThat(status(order)).isEqualTo(VisitStatus.NOTIFIED);
    }

    @Test
    void what_is_pinned_stays_with_him_whatever_the_policy_says() {
        policy(TIME, AfterTimeout.REASSIGN);
        var order = told(DispatchMode.AUTOMATIC);
        database.update("update visit set pinned = true where work_order_id = ?", order);

        pass(TIME);
        pass(TIME);

        assertThat(missed(order)).containsExactly(tuple("E01", "REMINDED"), tuple("E01", "ESCALATED"));
        assertThat(reasons(order)).isEmpty();
        assertThat(status(order)).isEqualTo(VisitStatus.NOTIFIED);
    }

    private void policy(@Nullable Duration toAccept) {
        policy(toAccept, null);
    }

    private void policy(@Nullable Duration toAccept, @Nullable AfterTimeout afterTimeout) {
        var policy = new SlaPolicy(
                "p",
                0,
                "P",
                null,
                null,
                null,
                null,
                "24x7",
                null,
                toAccept,
                Duration.ofHours(4),
                null,
                afterTimeout,
                SlaPolicy.USUAL_STEPS);
        assertThat(api.as("admin").put("/api/sla-policies/p", policy).status()).isEqualTo(200);
    }

    /** The policies that decided, by name. */
    private List<String> reasons(UUID order) {
        return details(order).history().stream()
                .filter(entry -> entry.kind().equals("AcceptanceMissed"))
                .flatMap(entry -> Stream.ofNullable(entry.reason()))
                .toList();
    }
}
