package io.paidan.server.workorder;

import static io.paidan.server.given.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepLimits;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.contract.workorder.TemplateVersion;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

@PaidanServerTest
@Import(Given.class)
class ServiceTemplateIT {

    private static final ProcedureStep CHECK =
            new ProcedureStep("gas-off", StepKind.CHECK, "Gas off", "关气", "Close it.", "关上。", true, null);
    private static final ProcedureStep PRESSURE = new ProcedureStep(
            "pressure", StepKind.MEASUREMENT, "Pressure", "压力", null, null, true, new StepLimits("mbar", 18.0, 25.0));

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    ApiClient supervisor;

    @BeforeEach
    void a_supervisor() {
        given.company();
        supervisor = api.as("supervisor");
    }

    @Test
    void editing_makes_a_new_version_and_keeps_the_former_one() {
        var changed = template(1, List.of(CHECK, PRESSURE));

        var saved = save(supervisor, changed).as(ServiceTemplate.class);

        assertThat(saved).isEqualTo(changed.at(2));
        assertThat(versions())
                .extracting(version -> version.template().version(), TemplateVersion::changedBy)
                .containsExactly(tuple(2, "SUPERVISOR"), tuple(1, "Paidan"));
        assertThat(versions().getLast().template().procedure()).isEmpty();
        assertThat(present()).isEqualTo(saved);
    }

    @Test
    void an_order_keeps_the_version_it_was_made_with() {
        save(supervisor, template(1, List.of(CHECK)));
        var early = create();
        save(supervisor, template(2, List.of(PRESSURE)));
        var late = create();

        assertThat(details(early).template().procedure()).containsExactly(CHECK);
        assertThat(details(late).template().procedure()).containsExactly(PRESSURE);
        assertThat(details(late).template().version()).isEqualTo(3);
    }

    @Test
    void saving_the_same_again_makes_no_version() {
        save(supervisor, template(1, List.of(CHECK)));

        var again = save(supervisor, template(1, List.of(CHECK))).as(ServiceTemplate.class);

        assertThat(again.version()).isEqualTo(2);
        assertThat(versions()).hasSize(2);
    }

    @Test
    void of_two_who_edit_the_same_version_the_second_is_told_who_was_faster() {
        save(supervisor, template(1, List.of(CHECK)));

        var problem = save(api.as("admin"), template(1, List.of(PRESSURE))).problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(problem.detail()).containsIgnoringCase("supervisor").contains("version 2");
    }

    @Test
    void of_many_at_the_same_moment_one_makes_the_next_version() throws Exception {
        var replies = new ArrayList<Integer>();
        try (var hands = Executors.newFixedThreadPool(4)) {
            var saves = new ArrayList<Callable<ApiReply>>();
            for (var minutes = 10; minutes < 18; minutes++) {
                var step = new ProcedureStep(
                        "s" + minutes, StepKind.TEXT, "Note " + minutes, "备注" + minutes, null, null, false, null);
                saves.add(() -> save(supervisor, template(1, List.of(step))));
            }
            for (var reply : hands.invokeAll(saves)) {
                replies.add(reply.get().status());
            }
        }

        assertThat(replies).filteredOn(status -> status == 200).hasSize(1);
        assertThat(replies).filteredOn(status -> status == 409).hasSize(7);
        assertThat(present().version()).isEqualTo(2);
    }

    @Test
    void a_new_template_begins_with_version_1_and_can_be_used_at_once() {
        var wanted = new ServiceTemplate(
                "lift-check",
                0,
                ServiceType.INSPECT,
                "lift",
                "Lift inspection",
                "电梯检查",
                Duration.ofMinutes(90),
                Priority.P4,
                List.of("lift"),
                List.of(),
                2,
                List.of(OrderField.WINDOW),
                List.of(CHECK),
                "gold",
                DispatchMode.REVIEW,
                false);

        assertThat(save(supervisor, wanted).as(ServiceTemplate.class)).isEqualTo(wanted.at(1));
        assertThat(list()).extracting(ServiceTemplate::code).containsExactly(Given.TEMPLATE, "lift-check");
    }

    @Test
    void required_fields_are_asked_for_in_the_callers_language() {
        save(supervisor, with(template(1, List.of()), List.of(OrderField.WINDOW, OrderField.DESCRIPTION), false));
        var bare = request(Places.VADUZ);

        var problem = api.as("agent")
                .in(Locale.SIMPLIFIED_CHINESE)
                .post("/api/work-orders", bare)
                .problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactly("window");
        assertThat(problem.errors().getFirst().message()).isEqualTo("此项必填。");
        var window =
                new TimeWindow(TestClock.START.plus(Duration.ofHours(1)), TestClock.START.plus(Duration.ofHours(3)));
        assertThat(api.as("agent")
                        .post("/api/work-orders", request(Places.VADUZ, window))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_retired_template_makes_no_new_orders() {
        save(supervisor, with(template(1, List.of()), List.of(), true));

        assertThat(api.as("agent")
                        .post("/api/work-orders", request(Places.VADUZ))
                        .code())
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void all_that_is_wrong_is_said_at_once_each_with_its_field() {
        var steps = List.of(
                new ProcedureStep("Bad code", StepKind.CHECK, " ", "x".repeat(81), null, "a".repeat(1001), true, null),
                new ProcedureStep("m", StepKind.MEASUREMENT, "m", "m", null, null, true, null),
                new ProcedureStep("m", StepKind.CHECK, "m", "m", null, null, true, new StepLimits("V", 1.0, 2.0)),
                new ProcedureStep(
                        "n", StepKind.MEASUREMENT, "n", "n", null, null, true, new StepLimits("V", 3.0, 2.0)));
        var wrong = new ServiceTemplate(
                Given.TEMPLATE,
                1,
                ServiceType.REPAIR,
                "Heater!",
                "",
                "热水器维修",
                Duration.ZERO,
                Priority.P3,
                List.of("flying"),
                List.of(new RequiredPart("NO-SUCH", 0)),
                0,
                List.of(),
                steps,
                null,
                null,
                false);

        var problem = save(supervisor, wrong).problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(problem.errors())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "category",
                        "nameEn",
                        "duration",
                        "crewSize",
                        "requiredSkills",
                        "likelyParts",
                        "likelyParts",
                        "procedure[0].code",
                        "procedure[0].nameEn",
                        "procedure[0].nameZh",
                        "procedure[0].guidanceZh",
                        "procedure[1].limits",
                        "procedure[2].code",
                        "procedure[2].limits",
                        "procedure[3].limits.min");
        assertThat(present().version()).isEqualTo(1);
    }

    @Test
    void only_supervisors_and_administrators_edit() {
        for (var other : List.of("dispatcher", "agent", "storekeeper")) {
            assertThat(save(api.as(other), template(1, List.of(CHECK))).code()).isEqualTo(ProblemCode.FORBIDDEN);
        }
    }

    @Test
    void a_template_nobody_knows_has_no_versions() {
        assertThat(supervisor.get("/api/service-templates/none/versions").code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(save(supervisor, withCode("none", 4)).code()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    private static ApiReply save(ApiClient who, ServiceTemplate template) {
        return who.put("/api/service-templates/" + template.code(), template);
    }

    private List<TemplateVersion> versions() {
        return supervisor
                .get("/api/service-templates/" + Given.TEMPLATE + "/versions")
                .as(new TypeReference<>() {});
    }

    private List<ServiceTemplate> list() {
        return supervisor.get("/api/service-templates").as(new TypeReference<>() {});
    }

    private ServiceTemplate present() {
        return list().stream()
                .filter(template -> template.code().equals(Given.TEMPLATE))
                .findFirst()
                .orElseThrow();
    }

    private WorkOrderSummary create() {
        return api.as("agent").post("/api/work-orders", request(Places.VADUZ)).as(WorkOrderSummary.class);
    }

    private WorkOrderDetails details(WorkOrderSummary order) {
        return supervisor.get("/api/work-orders/" + order.id()).as(WorkOrderDetails.class);
    }

    private static ServiceTemplate withCode(String code, int version) {
        return template(code, version, List.of(), List.of(), false);
    }

    private static ServiceTemplate with(ServiceTemplate template, List<OrderField> fields, boolean retired) {
        return template(template.code(), template.version(), fields, template.procedure(), retired);
    }

    private static ServiceTemplate template(int version, List<ProcedureStep> procedure) {
        return template(Given.TEMPLATE, version, List.of(), procedure, false);
    }

    private static ServiceTemplate template(
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
                List.of(),
                1,
                fields,
                procedure,
                null,
                null,
                retired);
    }
}
