package io.paidan.server.dispatch;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Role;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitLifecycle;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Four people act on the same two orders at the same time, whatever comes to their minds. */
@PaidanServerTest
@Import(Given.class)
class AtOnceIT {

    private static final int PEOPLE = 4;
    private static final int ACTS = 25;

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    ApiClient supervisor;
    List<UUID> orders;
    List<UUID> engineers;

    @BeforeEach
    void two_orders_and_three_engineers() {
        given.company();
        supervisor = api.as("supervisor");
        engineers = List.of(
                given.engineer("e01", "oberland-nord", Places.SCHAAN),
                given.engineer("e02", "oberland-nord", Places.VADUZ),
                given.engineer("e03", "oberland-nord", Places.SCHAAN));
        orders = List.of(given.order(aWorkOrder().forCrewOf(2)), given.order(aWorkOrder()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_happens_at_once_every_order_stays_legal_and_nobody_hears_of_a_fault(long seed) throws Exception {
        var replies = new ArrayList<ApiReply>();
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var people = new ArrayList<Callable<List<ApiReply>>>();
            for (var person = 0; person < PEOPLE; person++) {
                var random = new Random(seed * PEOPLE + person);
                people.add(() -> act(random));
            }
            for (var done : threads.invokeAll(people)) {
                replies.addAll(done.get());
            }
        }

        assertThat(replies).extracting(ApiReply::status).isSubsetOf(200, 201, 409, 422);
        assertThat(replies).filteredOn(reply -> reply.status() < 300).hasSizeGreaterThan(5);
        orders.forEach(this::assertThatItIsLegal);
    }

    private List<ApiReply> act(Random random) {
        var replies = new ArrayList<ApiReply>();
        for (var act = 0; act < ACTS; act++) {
            var details = details(orders.get(random.nextInt(orders.size())));
            replies.add(
                    switch (random.nextInt(4)) {
                        case 0 -> assign(details, random);
                        case 1 -> move(details, random);
                        default -> moveVisit(details, random);
                    });
        }
        return replies;
    }

    private ApiReply assign(WorkOrderDetails seen, Random random) {
        var engineer = engineers.get(random.nextInt(engineers.size()));
        var command = new AssignVisit(
                UUID.randomUUID(), engineer, seen.order().version(), null, null, random.nextInt(3) == 0);
        return supervisor.post("/api/work-orders/" + seen.order().id() + "/visits", command);
    }

    private ApiReply move(WorkOrderDetails seen, Random random) {
        var possible = WorkOrderLifecycle.listNext(seen.order().status(), Role.SUPERVISOR).stream()
                .filter(to -> to != WorkOrderStatus.CANCELLED && to != WorkOrderStatus.CLOSED)
                .toList();
        if (possible.isEmpty()) {
            return assign(seen, random);
        }
        var to = possible.get(random.nextInt(possible.size()));
        var command = new TransitionWorkOrder(to, seen.order().version(), WaitingReason.PARTS, "because");
        return supervisor.post("/api/work-orders/" + seen.order().id() + "/transitions", command);
    }

    private ApiReply moveVisit(WorkOrderDetails seen, Random random) {
        var active = seen.visits().stream()
                .filter(visit -> visit.status().isActive())
                .toList();
        if (active.isEmpty()) {
            return assign(seen, random);
        }
        var visit = active.get(random.nextInt(active.size()));
        var possible = VisitLifecycle.listNext(visit.status(), Role.SUPERVISOR);
        // as a rule it goes on well: the last steps are the rare ones
        var to = possible.get(random.nextInt(4) == 0 ? random.nextInt(possible.size()) : 0);
        var command = new TransitionVisit(to, visit.version(), "because", null);
        return supervisor.post("/api/visits/" + visit.id() + "/transitions", command);
    }

    private void assertThatItIsLegal(UUID order) {
        var details = details(order);
        var active = details.visits().stream()
                .filter(visit -> visit.status().isActive())
                .toList();
        var atWork = active.stream().anyMatch(visit -> visit.status() == VisitStatus.IN_PROGRESS);
        switch (details.order().status()) {
            case SCHEDULED -> assertThat(active).isNotEmpty();
            case IN_PROGRESS -> assertThat(active).isNotEmpty();
            case WAITING -> assertThat(details.order().waitingReason()).isNotNull();
            case NEW, READY, COMPLETED, CONFIRMED, CLOSED, CANCELLED ->
                assertThat(active).isEmpty();
        }
        if (details.order().status() == WorkOrderStatus.SCHEDULED) {
            assertThat(atWork).isFalse();
        }
        for (var visit : active) {
            assertThat(active)
                    .filteredOn(other -> other.sequence() == visit.sequence())
                    .allSatisfy(other -> assertThat(other.crewId()).isEqualTo(visit.crewId()));
        }
        assertThat(active)
                .extracting(VisitSummary::engineerId, VisitSummary::crewId)
                .doesNotHaveDuplicates();
        assertThatTheHistoryHoldsOnlyLegalSteps(details);
    }

    private static void assertThatTheHistoryHoldsOnlyLegalSteps(WorkOrderDetails details) {
        assertThat(details.history())
                .isNotEmpty()
                .filteredOn(entry -> entry.kind().equals("WorkOrderStatusChanged"))
                .allSatisfy(entry -> assertThat(WorkOrderLifecycle.find(
                                WorkOrderStatus.valueOf(String.valueOf(entry.from())),
                                WorkOrderStatus.valueOf(String.valueOf(entry.to()))))
                        .isPresent());
    }

    private WorkOrderDetails details(UUID order) {
        return supervisor.get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
