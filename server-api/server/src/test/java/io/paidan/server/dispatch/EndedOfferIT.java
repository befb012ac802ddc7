package io.paidan.server.dispatch;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.dispatch.GrabOrder;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.RescheduleWorkOrder;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What ends an offer without anybody having taken it, and who hears of that. */
@PaidanServerTest
@Import(Given.class)
class EndedOfferIT extends OfferedOrders {

    @Test
    void what_is_no_longer_in_the_pool_is_no_longer_offered() {
        var order = offered(aWorkOrder());

        set(order, DispatchMode.MANUAL);

        assertThat(told(order, NoticeEvent.ORDER_OFFER_ENDED)).hasSize(ENGINEERS);
        assertThat(open(order)).isZero();
        assertThat(pool("e01")).isEmpty();
        assertThat(take("e01", order, new GrabOrder(UUID.randomUUID(), null)).code())
                .isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void what_nobody_takes_within_the_minutes_of_its_policy_goes_back_to_the_dispatchers() {
        var order = offered(aWorkOrder());

        clock.advance(Duration.ofMinutes(15));

        await().untilAsserted(() ->
                assertThat(details(order).order().dispatch().phase()).isEqualTo(DispatchPhase.NOBODY_TOOK));
        assertThat(pool("e01")).isEmpty();
        assertThat(take("e01", order, new GrabOrder(UUID.randomUUID(), null)).code())
                .isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void at_another_time_it_is_offered_anew_and_who_was_asked_before_hears_that_this_one_is_over() {
        var order = offered(aWorkOrder());
        awayButFor("e01", "e02");
        var window =
                new TimeWindow(TestClock.START.plus(Duration.ofHours(5)), TestClock.START.plus(Duration.ofHours(7)));

        var moved = api.as("agent")
                .post(
                        "/api/work-orders/" + order + "/window",
                        new RescheduleWorkOrder(window, details(order).order().version(), "at work until two"));

        assertThat(moved.status()).isEqualTo(200);
        assertOfferedAnew(order);
    }

    @Test
    void at_another_place_it_is_offered_anew_and_who_was_asked_before_hears_that_this_one_is_over() {
        var order = offered(aWorkOrder());
        awayButFor("e01", "e02");

        var moved = api.as("agent")
                .post(
                        "/api/work-orders/" + order + "/correction",
                        new CorrectWorkOrder(
                                null,
                                null,
                                "Landstrasse 8, Schaan",
                                Places.SCHAAN,
                                null,
                                details(order).order().version()));

        assertThat(moved.status()).isEqualTo(200);
        assertOfferedAnew(order);
    }

    @Test
    void what_is_given_away_by_hand_or_cancelled_meanwhile_is_no_longer_offered_and_who_was_asked_hears_of_it() {
        var given = offered(aWorkOrder());
        var e01 = UUID.nameUUIDFromBytes("engineer e01".getBytes(StandardCharsets.UTF_8));
        assertThat(api.as("dispatcher")
                        .post(
                                "/api/work-orders/" + given + "/visits",
                                new AssignVisit(
                                        UUID.randomUUID(),
                                        e01,
                                        details(given).order().version(),
                                        null,
                                        "he called"))
                        .status())
                .isEqualTo(201);
        assertThat(told(given, NoticeEvent.ORDER_OFFER_ENDED))
                .hasSize(ENGINEERS - 1)
                .doesNotContain("E01");
        assertThat(open(given)).isZero();

        var cancelled = offered(aWorkOrder());
        var version = details(cancelled).order().version();
        assertThat(api.as("dispatcher")
                        .post(
                                "/api/work-orders/" + cancelled + "/transitions",
                                new TransitionWorkOrder(WorkOrderStatus.CANCELLED, version, null, "sold the house"))
                        .status())
                .isEqualTo(200);
        assertThat(told(cancelled, NoticeEvent.ORDER_OFFER_ENDED)).hasSize(ENGINEERS);
        assertThat(open(cancelled)).isZero();

        var grabbed = offered(aWorkOrder());
        take("e01", grabbed, new GrabOrder(UUID.randomUUID(), null));
        assertThat(told(grabbed, NoticeEvent.ORDER_OFFER_ENDED))
                .as("told who has it")
                .isEmpty();
        assertThat(told(grabbed, NoticeEvent.ORDER_TAKEN)).hasSize(ENGINEERS - 1);
    }

    /** The others have no shift any more. */
    private void awayButFor(String... codes) {
        database.update(
                "delete from shift where engineer_id not in (select id from engineer where code = any(?))",
                (Object) codes);
    }

    private void assertOfferedAnew(UUID order) {
        assertThat(told(order, NoticeEvent.ORDER_OFFER_ENDED)).hasSize(ENGINEERS);
        await().untilAsserted(() -> assertThat(open(order)).isEqualTo(2));
        assertThat(pool("e01")).hasSize(1);
        assertThat(pool("e03")).isEmpty();
    }

    private int open(UUID order) {
        return database.queryForObject(
                "select count(*) from grab_offer where work_order_id = ? and closed_at is null", Integer.class, order);
    }
}
