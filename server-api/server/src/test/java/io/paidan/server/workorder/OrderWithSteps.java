package io.paidan.server.workorder;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;

import io.paidan.contract.procedure.RecordStep;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.TestClock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** For tests of procedures: an engineer at work for an order with a step of each kind. */
abstract class OrderWithSteps extends GivenCompany {

    @Autowired
    TestClock clock;

    UUID order;
    UUID engineer;
    UUID visit;
    ApiClient li;

    @BeforeEach
    void an_engineer_at_work_with_a_step_of_each_kind() {
        database.update("""
                update service_template set procedure = '[
                    {"code": "check", "kind": "CHECK", "nameEn": "Gas off", "nameZh": "关气", "mandatory": true},
                    {"code": "pressure", "kind": "MEASUREMENT", "nameEn": "Pressure", "nameZh": "压力",
                        "mandatory": true, "limits": {"unit": "mbar", "min": 18.0, "max": 25.0}},
                    {"code": "note", "kind": "TEXT", "nameEn": "Note", "nameZh": "备注", "mandatory": false},
                    {"code": "photo", "kind": "PHOTO", "nameEn": "Photo", "nameZh": "照片", "mandatory": false},
                    {"code": "sign", "kind": "SIGNATURE", "nameEn": "Sign", "nameZh": "签字", "mandatory": false},
                    {"code": "part", "kind": "PART", "nameEn": "Part", "nameZh": "配件", "mandatory": false}]'
                """);
        database.update("insert into part (id, number, name_en, name_zh, category, unit)"
                + " values (gen_random_uuid(), 'DHQ-12', 'Igniter', '点火器', 'spare', 'pcs')");
        engineer = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        order = given.order(aWorkOrder().that(WorkOrderStatus.IN_PROGRESS));
        visit = given.visit(aVisit(order, engineer).that(VisitStatus.IN_PROGRESS));
        li = api.as("e01");
    }

    /** By somebody who has just looked. */
    ApiReply record(ApiClient who, String step, String value) {
        var seen = details().steps().stream()
                .filter(result -> result.step().equals(step))
                .map(StepResult::at)
                .findFirst();
        return enter(who, step, new RecordStep(value, seen.orElse(null)));
    }

    ApiReply enter(ApiClient who, String step, RecordStep command) {
        return who.put("/api/work-orders/" + order + "/steps/" + step, command);
    }

    WorkOrderDetails details() {
        return api.as("dispatcher").get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
