package io.paidan.server.workorder;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepLimits;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import java.time.Duration;
import java.util.List;

/** A template of the test company as somebody might save it. */
final class Templates {

    static final ProcedureStep CHECK =
            new ProcedureStep("gas-off", StepKind.CHECK, "Gas off", "关气", "Close it.", "关上。", true, null);
    static final ProcedureStep PRESSURE = new ProcedureStep(
            "pressure", StepKind.MEASUREMENT, "Pressure", "压力", null, null, true, new StepLimits("mbar", 18.0, 25.0));

    private Templates() {}

    static ServiceTemplate withCode(String code, int version) {
        return template(code, version, List.of(), List.of(), false);
    }

    static ServiceTemplate with(ServiceTemplate template, List<OrderField> fields, boolean retired) {
        return template(template.code(), template.version(), fields, template.procedure(), retired);
    }

    static ServiceTemplate template(int version, List<ProcedureStep> procedure) {
        return template(Given.TEMPLATE, version, List.of(), procedure, false);
    }

    static ServiceTemplate template(
            String code, int version, List<OrderField> fields, List<ProcedureStep> procedure, boolean retired) {
        return new ServiceTemplate(
                code,
                version,
                ServiceType.REPAIR,
                "heater",
                "Heater repair",
                "热水器维修",
                Duration.ofMinutes(60),
                Priority.P3,
                List.of("gas"),
                false,
                List.of(),
                1,
                fields,
                procedure,
                null,
                null,
                null,
                retired);
    }

    static ApiReply save(ApiClient who, ServiceTemplate template) {
        return who.put("/api/service-templates/" + template.code(), template);
    }
}
