package io.paidan.server.dispatch;

import static io.paidan.server.given.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.dispatch.GrabOffer;
import io.paidan.contract.dispatch.GrabOrder;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** The server brings orders to engineers for another day than the one that goes on. */
@PaidanServerTest
@Import(Given.class)
class LaterDaysIT {

    private static final TimeWindow TOMORROW = new TimeWindow(at(25), at(28));

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    UUID li;

    @BeforeEach
    void an_engineer_who_works_today_and_tomorrow() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.VADUZ);
        database.update(
                "insert into shift (region, engineer_id, starts_at, ends_at) values ('oberland', ?, ?, ?)",
                li,
                Timestamp.from(at(24)),
                Timestamp.from(at(33)));
    }

    @Test
    void an_automatic_order_with_an_appointment_tomorrow_is_planned_within_it() {
        mode(DispatchMode.AUTOMATIC);

        var visit = assigned(create(TOMORROW));

        assertThat(visit.engineerId()).isEqualTo(li);
        assertThat(visit.plannedStart()).isBetween(TOMORROW.start(), TOMORROW.end());
    }

    @Test
    void somebody_is_judged_for_a_wished_time_of_another_day_as_the_assignment_then_is() {
        mode(DispatchMode.MANUAL);
        var order = create(TOMORROW);
        var path = "/api/work-orders/" + order + "/candidates/";
        var wished = TOMORROW.start().plus(Duration.ofMinutes(45));

        var judged = api.as("dispatcher").get(path + li + "?start=" + wished).as(Candidate.class);

        assertThat(judged.isFit()).isTrue();
        assertThat(judged.plan())
                .isNotNull()
                .satisfies(plan -> assertThat(plan.start()).isEqualTo(wished));
        assertThat(api.as("dispatcher")
                        .get(path + UUID.randomUUID() + "?start=" + wished)
                        .code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(api.as("dispatcher").get(path + li).code()).isEqualTo(ProblemCode.INVALID);
        var assigned = api.as("dispatcher")
                .post("/api/work-orders/" + order + "/visits", new AssignVisit(UUID.randomUUID(), li, 1, wished, null))
                .as(VisitSummary.class);
        assertThat(assigned.plannedStart()).isEqualTo(wished);
    }

    @Test
    void after_the_shift_an_order_that_is_due_tomorrow_is_planned_for_tomorrow() {
        mode(DispatchMode.AUTOMATIC);
        database.update("update service_template set priority = 'P4'");
        clock.advance(Duration.ofHours(10));

        assertThat(assigned(create(null)).plannedStart()).isBetween(at(24), at(33));
    }

    @Test
    void what_is_due_before_anybody_works_again_is_left_to_the_dispatchers_at_once() {
        mode(DispatchMode.AUTOMATIC);
        database.update("update service_template set priority = 'P1'");
        clock.advance(Duration.ofHours(10));

        var order = create(null);

        await().until(() -> details(order).order().dispatch().phase() == DispatchPhase.NOBODY_FITS);
    }

    @Test
    void who_grabs_an_appointment_of_tomorrow_has_it_tomorrow() {
        mode(DispatchMode.GRAB);
        var order = create(TOMORROW);
        await().until(() -> details(order).order().dispatch().phase() == DispatchPhase.OFFERED);
        var offers = api.as("e01").get("/api/grab-pool").as(new TypeReference<List<GrabOffer>>() {});
        assertThat(offers)
                .singleElement()
                .satisfies(offer -> assertThat(offer.arrival()).isBetween(TOMORROW.start(), TOMORROW.end()));

        var reply = api.as("e01").post("/api/work-orders/" + order + "/grabs", new GrabOrder(UUID.randomUUID(), null));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(assigned(order).plannedStart()).isBetween(TOMORROW.start(), TOMORROW.end());
    }

    private void mode(DispatchMode mode) {
        database.update("update service_template set dispatch_mode = ?::dispatch_mode", mode.name());
    }

    private UUID create(@Nullable TimeWindow window) {
        return api.as("agent")
                .post("/api/work-orders", request(Places.VADUZ, window))
                .as(WorkOrderSummary.class)
                .id();
    }

    private VisitSummary assigned(UUID order) {
        await().untilAsserted(() -> assertThat(details(order).visits()).hasSize(1));
        return details(order).visits().getFirst();
    }

    private WorkOrderDetails details(UUID order) {
        return api.as("supervisor").get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }

    private static Instant at(int hour) {
        return TestClock.START.plus(Duration.ofHours(hour));
    }
}
