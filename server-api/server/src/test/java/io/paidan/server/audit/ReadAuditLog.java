package io.paidan.server.audit;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.audit.AuditChainSummary;
import io.paidan.contract.audit.ChainPiece;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.testing.ApiClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.core.type.TypeReference;

/** For tests of the audit log as somebody reads it: a supervisor of one region, an administrator of the other. */
abstract class ReadAuditLog extends GivenCompany {

    private final Map<String, ApiClient> people = new HashMap<>();

    @BeforeEach
    void two_regions() {
        company.withUser("highland", Role.SUPERVISOR, "oberland");
        company.withUser("lowland", Role.ADMINISTRATOR, "unterland");
        as("highland");
    }

    UUID cancelled() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.READY));
        var cancel = new TransitionWorkOrder(WorkOrderStatus.CANCELLED, 1, null, "moved away");
        assertThat(as("highland")
                        .post("/api/work-orders/" + order + "/transitions", cancel)
                        .status())
                .isEqualTo(200);
        return order;
    }

    /** Signed in once: each time would be a line in the log. */
    ApiClient as(String username) {
        return people.computeIfAbsent(username, api::as);
    }

    List<AuditChainSummary> chains(String username) {
        return as(username).get("/api/setup/audit/chains").as(new TypeReference<>() {});
    }

    ChainPiece verify(String username) {
        return as(username).get("/api/setup/audit/verification?region=oberland").as(ChainPiece.class);
    }
}
