package io.paidan.server.dispatch;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.dispatch.GrabOffer;
import io.paidan.contract.dispatch.GrabOrder;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.organisation.SaveCompanyRules;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Who is asked whether he takes an order, and who has it then. */
@PaidanServerTest
@Import(Given.class)
class GrabPoolIT extends OfferedOrders {

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

        assertThat(take("e07", order, new GrabOrder(UUID.randomUUID(), null)).code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(api.as("dispatcher").get("/api/grab-pool").code()).isEqualTo(ProblemCode.FORBIDDEN);
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
                .filteredOn(
                        entry -> List.of("VisitAssigned", "VisitStatusChanged").contains(entry.kind()))
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
}
