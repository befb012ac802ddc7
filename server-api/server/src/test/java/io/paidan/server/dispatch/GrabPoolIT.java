package io.paidan.server.dispatch;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.dispatch.GrabOffer;
import io.paidan.contract.dispatch.GrabOrder;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.organisation.SaveCompanyRules;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.RescheduleWorkOrder;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.given.WorkOrderBuilder;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

@PaidanServerTest
@Import(Given.class)
class GrabPoolIT {

    private static final int ENGINEERS = 8;

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void eight_engineers_one_further_away_than_the_other() {
        given.company();
        for (var number = 0; number < ENGINEERS; number++) {
            var share = number / (double) ENGINEERS;
            var place = new GeoPoint(
                    Places.VADUZ.lat() + share * (Places.SCHAAN.lat() - Places.VADUZ.lat()),
                    Places.VADUZ.lon() + share * (Places.SCHAAN.lon() - Places.VADUZ.lon()));
            given.engineer("e0" + number, "oberland-nord", place);
        }
    }

    @Test
    void an_order_is_offered_to_everybody_it_fits_with_when_he_could_be_there() {
        var order = offered(aWorkOrder());

        for (var number = 0; number < ENGINEERS; number++) {
            assertThat(pool("e0" + number)).singleElement().satisfies(offer -> {
                assertThat(offer.order().id()).isEqualTo(order);
                assertThat(offer.takenBy()).isNull();
                assertThat(offer.arrival()).isAfterOrEqualTo(offer.offeredAt());
            });
        }
    }

    @Test
    void an_emergency_is_offered_to_the_five_nearest_only() {
        offered(aWorkOrder().urgent());

        for (var number = 0; number < ENGINEERS; number++) {
            assertThat(pool("e0" + number)).as("engineer %d", number).hasSize(number < 5 ? 1 : 0);
        }
    }

    @Test
    void the_company_says_how_many_of_the_nearest_are_asked() {
        rules(new SaveCompanyRules(0, 7, 3, 15, 2, 15));

        offered(aWorkOrder().urgent());

        for (var number = 0; number < ENGINEERS; number++) {
            assertThat(pool("e0" + number)).as("engineer %d", number).hasSize(number < 2 ? 1 : 0);
        }
    }

    @Test
    void where_its_policy_says_nothing_the_company_says_how_long_it_is_offered() {
        rules(new SaveCompanyRules(0, 7, 3, 40, 5, 15));
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
                null,
                Duration.ofHours(4),
                null,
                null,
                SlaPolicy.USUAL_STEPS);
        assertThat(api.as("admin").put("/api/sla-policies/p", policy).status()).isEqualTo(200);
        var order = offered(aWorkOrder());

        assertThat(database.queryForObject("select max(offered_until) from grab_offer", OffsetDateTime.class)
                        .toInstant())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(40)));
        assertThat(details(order).order().dispatch().phase()).isEqualTo(DispatchPhase.OFFERED);
    }

    @Test
    void of_all_who_take_it_in_the_same_millisecond_one_has_it_and_the_others_are_told_who() throws Exception {
        for (var round = 0; round < 5; round++) {
            var order = offered(aWorkOrder());
            var replies = allTake(order);

            assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
            var winner = details(order).visits().getFirst();
            var name = "E" + name(winner);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() != 200)
                    .hasSize(ENGINEERS - 1)
                    .allSatisfy(reply -> {
                        assertThat(reply.code()).isEqualTo(ProblemCode.CONFLICT);
                        assertThat(reply.problem().detail()).contains(name);
                    });
            assertThat(details(order).visits()).hasSize(1);
            assertThat(details(order).order().status()).isEqualTo(WorkOrderStatus.SCHEDULED);
            for (var number = 0; number < ENGINEERS; number++) {
                var engineer = "e0" + number;
                var seen = pool(engineer).stream()
                        .filter(offer -> offer.order().id().equals(order))
                        .toList();
                if (engineer.equalsIgnoreCase(name)) {
                    assertThat(seen).isEmpty();
                } else {
                    assertThat(seen).extracting(GrabOffer::takenBy).containsExactly(name);
                }
            }
        }
    }

    @Test
    void taking_it_twice_with_the_same_id_takes_it_once() {
        var order = offered(aWorkOrder());
        var command = new GrabOrder(UUID.randomUUID(), null);

        var first = take("e01", order, command).as(VisitSummary.class);
        var again = take("e01", order, command).as(VisitSummary.class);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(details(order).visits()).hasSize(1);
    }

    @Test
    void who_was_not_asked_cannot_take_it_nor_learn_of_it() {
        var order = offered(aWorkOrder().urgent());

        assertThat(take("e07", order, new GrabOrder(UUID.randomUUID(), null)).code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(api.as("dispatcher").get("/api/grab-pool").code()).isEqualTo(ProblemCode.FORBIDDEN);
    }

    @Test
    void what_is_no_longer_in_the_pool_is_no_longer_offered() {
        var order = offered(aWorkOrder());

        set(order, DispatchMode.MANUAL);

        assertThat(told(order, NoticeEvent.ORDER_OFFER_ENDED)).hasSize(ENGINEERS);
        assertThat(open(order)).isZero();
        assertThat(pool("e01")).isEmpty();
        assertThat(take("e01", order, new GrabOrder(UUID.randomUUID(), null)).code()).isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void what_nobody_takes_within_the_minutes_of_its_policy_goes_back_to_the_dispatchers() {
        var order = offered(aWorkOrder());

        clock.advance(Duration.ofMinutes(15));

        await().untilAsserted(() ->
                assertThat(details(order).order().dispatch().phase()).isEqualTo(DispatchPhase.NOBODY_TOOK));
        assertThat(pool("e01")).isEmpty();
        assertThat(take("e01", order, new GrabOrder(UUID.randomUUID(), null)).code()).isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void who_grabs_it_has_accepted_it_and_is_not_asked_again() {
        var order = offered(aWorkOrder());
        clock.advance(Duration.ofMinutes(2));

        var visit = take("e01", order, new GrabOrder(UUID.randomUUID(), null)).as(VisitSummary.class);

        assertThat(visit.status()).isEqualTo(VisitStatus.ACCEPTED);
        var sla = api.as("dispatcher").get("/api/work-orders/" + order + "/sla").as(SlaDetails.class);
        assertThat(sla.acceptances()).isEmpty();
        assertThat(sla.sla().find(SlaTarget.ACCEPT))
                .hasValueSatisfying(accept -> assertThat(accept.metAt()).isEqualTo(clock.instant()));
        clock.advance(Duration.ofHours(1));
        assertThat(database.queryForList(
                        "select event from notice where work_order_id = ? and event = 'VISIT_ASSIGNED'", order))
                .isEmpty();
        assertThat(database.queryForList(
                        "select id from visit where work_order_id = ? and accept_by is not null", order))
                .isEmpty();
    }

    @Test
    void where_he_stood_when_he_took_it_is_kept() {
        var order = offered(aWorkOrder());

        take("e01", order, new GrabOrder(UUID.randomUUID(), Places.SCHAAN));

        assertThat(details(order).history())
                .filteredOn(entry -> List.of("VisitAssigned", "VisitStatusChanged").contains(entry.kind()))
                .extracting(HistoryEntry::actor, HistoryEntry::place)
                .containsExactly(tuple("E01", Places.SCHAAN), tuple("E01", Places.SCHAAN));
    }

    @Test
    void who_grabbed_it_hears_when_it_is_taken_from_him() {
        var order = offered(aWorkOrder());
        var visit = take("e01", order, new GrabOrder(UUID.randomUUID(), null)).as(VisitSummary.class);

        assertThat(api.as("dispatcher")
                        .post(
                                "/api/visits/" + visit.id() + "/transitions",
                                new TransitionVisit(VisitStatus.WITHDRAWN, visit.version(), null, null))
                        .status())
                .isEqualTo(200);

        assertThat(told(order, NoticeEvent.VISIT_WITHDRAWN)).containsExactly("E01");
    }

    @Test
    void who_grabbed_it_hears_that_its_address_is_another_one() {
        var order = offered(aWorkOrder());
        take("e01", order, new GrabOrder(UUID.randomUUID(), null));

        assertThat(api.as("agent")
                        .post(
                                "/api/work-orders/" + order + "/correction",
                                new CorrectWorkOrder(
                                        null,
                                        null,
                                        "Städtle 9, Vaduz",
                                        null,
                                        null,
                                        details(order).order().version()))
                        .status())
                .isEqualTo(200);

        assertThat(told(order, NoticeEvent.ORDER_CORRECTED)).containsExactly("E01");
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

    private int open(UUID order) {
        return database.queryForObject(
                "select count(*) from grab_offer where work_order_id = ? and closed_at is null", Integer.class, order);
    }

    /** The names of who was told. */
    private List<String> told(UUID order, NoticeEvent event) {
        return database.queryForList(
                "select recipient from notice where work_order_id = ? and event = ? order by recipient",
                String.class,
                order,
                event.name());
    }

    @Test
    void after_a_decline_it_is_offered_again_to_all_but_him() {
        var order = offered(aWorkOrder());
        var visit = take("e01", order, new GrabOrder(UUID.randomUUID(), null)).as(VisitSummary.class);

        api.as("e01")
                .post(
                        "/api/visits/" + visit.id() + "/transitions",
                        new TransitionVisit(VisitStatus.DECLINED, visit.version(), "Puncture", null));

        await().untilAsserted(() -> assertThat(pool("e02")).hasSize(1));
        assertThat(pool("e01")).isEmpty();
    }

    private List<ApiReply> allTake(UUID order) throws Exception {
        var line = new CyclicBarrier(ENGINEERS);
        var hands = new ArrayList<Callable<ApiReply>>();
        for (var number = 0; number < ENGINEERS; number++) {
            var phone = api.as("e0" + number);
            hands.add(() -> {
                line.await();
                return phone.post("/api/work-orders/" + order + "/grabs", new GrabOrder(UUID.randomUUID(), null));
            });
        }
        var replies = new ArrayList<ApiReply>();
        try (var threads = Executors.newFixedThreadPool(ENGINEERS)) {
            for (var reply : threads.invokeAll(hands)) {
                replies.add(reply.get());
            }
        }
        return replies;
    }

    private void rules(SaveCompanyRules rules) {
        assertThat(api.as("admin").put("/api/company-rules", rules).status()).isEqualTo(200);
    }

    private UUID offered(WorkOrderBuilder builder) {
        var order = given.order(builder);
        set(order, DispatchMode.GRAB);
        await().untilAsserted(() ->
                assertThat(details(order).order().dispatch().phase()).isEqualTo(DispatchPhase.OFFERED));
        return order;
    }

    private void set(UUID order, DispatchMode mode) {
        var version = details(order).order().version();
        assertThat(api.as("dispatcher")
                        .post("/api/work-orders/" + order + "/dispatch", new SetDispatch(mode, null, version))
                        .status())
                .isEqualTo(200);
    }

    private List<GrabOffer> pool(String engineer) {
        return api.as(engineer).get("/api/grab-pool").as(new TypeReference<>() {});
    }

    private ApiReply take(String engineer, UUID order, GrabOrder command) {
        return api.as(engineer).post("/api/work-orders/" + order + "/grabs", command);
    }

    private WorkOrderDetails details(UUID order) {
        return api.as("dispatcher").get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }

    /** The digits of his code. */
    private String name(VisitSummary visit) {
        for (var number = 0; number < ENGINEERS; number++) {
            var id = UUID.nameUUIDFromBytes(("engineer e0" + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (id.equals(visit.engineerId())) {
                return "0" + number;
            }
        }
        throw new AssertionError("nobody has " + visit);
    }
}
