package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.TestCompany;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** For tests of how an order gets to one of two engineers, the near one or the far one. */
abstract class DispatchedOrders {

    @Autowired
    Given given;

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient api;

    UUID near;
    UUID far;

    @BeforeEach
    void two_engineers() {
        given.company();
        near = given.engineer("e01", "oberland-nord", Places.VADUZ);
        far = given.engineer("e02", "oberland-nord", Places.SCHAAN);
    }

    ApiReply set(String who, UUID order, DispatchMode mode, @Nullable String forwardTo) {
        var version = details(order).order().version();
        return api.as(who).post("/api/work-orders/" + order + "/dispatch", new SetDispatch(mode, forwardTo, version));
    }

    ApiReply assign(String who, UUID order, UUID engineer) {
        var version = details(order).order().version();
        return api.as(who)
                .post(
                        "/api/work-orders/" + order + "/visits",
                        new AssignVisit(UUID.randomUUID(), engineer, version, null, null));
    }

    List<VisitSummary> active(UUID order) {
        return details(order).visits().stream()
                .filter(visit -> visit.status().isActive())
                .toList();
    }

    WorkOrderDetails details(UUID order) {
        return api.as("supervisor").get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
