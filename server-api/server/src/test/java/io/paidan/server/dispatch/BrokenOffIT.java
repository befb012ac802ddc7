package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

/** A visit that was broken off comes back to people, not to him who broke it off. */
@PaidanServerTest
@Import(Given.class)
class BrokenOffIT extends DispatchedOrders {

    @Test
    void the_dispatchers_of_the_territory_and_its_supervisor_hear_why() {
        company.withUser("west", Role.SUPERVISOR, "unterland-west");
        var order = atWork(DispatchMode.MANUAL);

        breakOff(order);

        assertThat(told(order))
                .extracting(NoticeSummary::recipient)
                .containsExactlyInAnyOrder("DISPATCHER", "SUPERVISOR");
        assertThat(told(order))
                .allSatisfy(notice -> assertThat(notice.body()).contains("E01").contains("The cellar is flooded"));
        assertThat(details(order).order().status()).isEqualTo(WorkOrderStatus.READY);
    }

    @Test
    void the_server_gives_it_to_somebody_else() {
        var order = atWork(DispatchMode.AUTOMATIC);

        breakOff(order);

        await().untilAsserted(() ->
                assertThat(active(order)).extracting(VisitSummary::engineerId).containsExactly(far));
    }

    private UUID atWork(DispatchMode mode) {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.IN_PROGRESS));
        given.mode(order, mode);
        given.visit(aVisit(order, near).that(VisitStatus.IN_PROGRESS));
        return order;
    }

    private void breakOff(UUID order) {
        var visit = active(order).getFirst();
        var broken = new TransitionVisit(VisitStatus.ABORTED, visit.version(), "The cellar is flooded", null);
        assertThat(api.as("e01")
                        .post("/api/visits/" + visit.id() + "/transitions", broken)
                        .status())
                .isEqualTo(200);
    }

    private List<NoticeSummary> told(UUID order) {
        return api
                .as("dispatcher")
                .get("/api/work-orders/" + order + "/notices")
                .as(new TypeReference<List<NoticeSummary>>() {})
                .stream()
                .filter(notice -> notice.event() == NoticeEvent.VISIT_ABORTED)
                .toList();
    }
}
