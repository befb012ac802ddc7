package io.paidan.server.dispatch;

import static io.paidan.server.given.Requests.request;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.TestCompany;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** For tests of what is put right at an order: one that an agent took in, and an engineer. */
abstract class CorrectedOrders {

    static final String PHONE = "+423 232 99 99";

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcTemplate database;

    UUID li;

    @BeforeEach
    void an_engineer() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
    }

    static CorrectWorkOrder phone(String phone, int version) {
        return new CorrectWorkOrder(null, phone, null, null, null, version);
    }

    static CorrectWorkOrder place(GeoPoint place, int version) {
        return new CorrectWorkOrder(null, null, null, place, null, version);
    }

    WorkOrderSummary create() {
        return api.as("agent").post("/api/work-orders", request(Places.VADUZ)).as(WorkOrderSummary.class);
    }

    int version(VisitSummary visit) {
        return details(visit.workOrderId()).order().version();
    }

    ApiReply send(String who, UUID order, CorrectWorkOrder command) {
        return api.as(who).post("/api/work-orders/" + order + "/correction", command);
    }

    WorkOrderDetails details(UUID order) {
        return api.as("supervisor").get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
