package io.paidan.server.workorder;

import static io.paidan.server.given.Requests.request;
import static io.paidan.server.workorder.Templates.CHECK;
import static io.paidan.server.workorder.Templates.save;
import static io.paidan.server.workorder.Templates.template;
import static io.paidan.server.workorder.Templates.with;
import static io.paidan.server.workorder.Templates.withCode;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepLimits;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What cannot be saved as a service template, and what one refuses. */
@PaidanServerTest
@Import(Given.class)
class RefusedTemplateIT extends GivenCompany {

    ApiClient supervisor;

    @BeforeEach
    void a_supervisor() {
        supervisor = api.as("supervisor");
    }

    @Test
    void every_required_field_is_asked_for_in_the_callers_language() {
        save(supervisor, with(template(1, List.of()), List.of(OrderField.values()), false));

        var problem = api.as("agent")
                .in(Locale.SIMPLIFIED_CHINESE)
                .post("/api/work-orders", saying(null, null, null))
                .problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(problem.errors())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("phone", "priority", "window", "description");
        assertThat(problem.errors())
                .filteredOn(error -> !error.field().equals("phone"))
                .extracting(FieldProblem::message)
                .containsOnly("此项必填。");
        assertThat(problem.errors())
                .filteredOn(error -> error.field().equals("phone"))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("+423 232 10 10", "登记"));
    }

    @Test
    void a_request_that_says_all_that_is_required_is_taken() {
        save(supervisor, with(template(1, List.of()), List.of(OrderField.values()), false));
        database.update("""
                insert into customer (region, id, name, phone, address, lat, lon)
                values ('oberland', gen_random_uuid(), '王芳', '+423 232 10 10', 'Städtle 1, Vaduz', 47.14, 9.52)
                """);
        var window =
                new TimeWindow(TestClock.START.plus(Duration.ofHours(1)), TestClock.START.plus(Duration.ofHours(3)));

        assertThat(api.as("agent")
                        .post("/api/work-orders", saying(Priority.P2, "It drips.", window))
                        .status())
                .isEqualTo(201);
    }

    private static CreateWorkOrder saying(
            @Nullable Priority priority, @Nullable String description, @Nullable TimeWindow window) {
        return new CreateWorkOrder(
                UUID.randomUUID(),
                Given.TEMPLATE,
                Channel.PHONE,
                priority,
                "Water heater leaks",
                description,
                "王芳",
                "+423 232 10 10",
                "Städtle 1, Vaduz",
                Places.VADUZ,
                window);
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
                true,
                List.of(new RequiredPart("NO-SUCH", 0)),
                0,
                List.of(),
                steps,
                "no-such",
                "no-such",
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
                        "noSkillNeeded",
                        "likelyParts",
                        "likelyParts",
                        "priorityRule",
                        "slaPolicy",
                        "procedure[0].code",
                        "procedure[0].nameEn",
                        "procedure[0].nameZh",
                        "procedure[0].guidanceZh",
                        "procedure[1].limits",
                        "procedure[2].code",
                        "procedure[2].limits",
                        "procedure[3].limits.min");
        assertThat(supervisor
                        .get("/api/service-templates")
                        .json()
                        .get(0)
                        .get("version")
                        .asInt())
                .isEqualTo(1);
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
}
