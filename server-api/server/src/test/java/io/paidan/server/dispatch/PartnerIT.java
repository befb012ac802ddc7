package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

/** A partner company does with its own orders what an outlet's dispatcher does, and nothing with those of others. */
@PaidanServerTest
@Import(Given.class)
class PartnerIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    ApiClient partner;
    UUID own;
    UUID foreign;

    @BeforeEach
    void a_partner_in_the_south(@Autowired TestCompany company) {
        given.company();
        own = given.engineer("e-own", "oberland-sued", Places.VADUZ);
        foreign = given.engineer("e-foreign", "oberland-nord", Places.SCHAAN);
        company.withUser("partner", Role.PARTNER, "oberland-sued");
        partner = api.as("partner");
    }

    @Test
    void an_order_forwarded_to_it_is_given_to_one_of_its_engineers() {
        var order = given.order(aWorkOrder());
        assertThat(partner.get("/api/work-orders/" + order).status()).isEqualTo(404);
        var forward = new SetDispatch(DispatchMode.FORWARD, "oberland-sued", 1);
        var forwarded = api.as("dispatcher")
                .post("/api/work-orders/" + order + "/dispatch", forward)
                .as(WorkOrderSummary.class);

        var candidates =
                partner.get("/api/work-orders/" + order + "/candidates").as(new TypeReference<List<Candidate>>() {});
        assertThat(candidates).extracting(Candidate::engineerId).containsExactly(own);
        assertThat(assign(order, foreign, forwarded.version()).code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(assign(order, own, forwarded.version())
                        .as(VisitSummary.class)
                        .engineerId())
                .isEqualTo(own);
    }

    @Test
    void it_leads_its_orders_and_neither_closes_them_nor_reopens_what_was_confirmed() {
        var done = given.order(aWorkOrder().in("oberland-sued").that(WorkOrderStatus.COMPLETED));

        assertThat(move(done, WorkOrderStatus.CONFIRMED, 1)
                        .as(WorkOrderSummary.class)
                        .status())
                .isEqualTo(WorkOrderStatus.CONFIRMED);
        assertThat(move(done, WorkOrderStatus.READY, 2).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(move(done, WorkOrderStatus.CLOSED, 2).code()).isEqualTo(ProblemCode.FORBIDDEN);
    }

    @Test
    void it_takes_visits_back_and_cancels_with_a_reason() {
        var order = given.order(aWorkOrder().in("oberland-sued").that(WorkOrderStatus.SCHEDULED));
        var visit = given.visit(aVisit(order, own).that(VisitStatus.NOTIFIED));

        var withdrawn = partner.post(
                "/api/visits/" + visit + "/transitions", new TransitionVisit(VisitStatus.WITHDRAWN, 1, null, null));
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(move(order, WorkOrderStatus.CANCELLED, 2)
                        .as(WorkOrderSummary.class)
                        .status())
                .isEqualTo(WorkOrderStatus.CANCELLED);
    }

    private ApiReply assign(UUID order, UUID engineer, int version) {
        return partner.post(
                "/api/work-orders/" + order + "/visits",
                new AssignVisit(UUID.randomUUID(), engineer, version, null, null));
    }

    private ApiReply move(UUID order, WorkOrderStatus to, int version) {
        return partner.post(
                "/api/work-orders/" + order + "/transitions", new TransitionWorkOrder(to, version, null, "as agreed"));
    }
}
