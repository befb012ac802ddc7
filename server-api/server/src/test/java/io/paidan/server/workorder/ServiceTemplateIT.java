package io.paidan.server.workorder;

import static io.paidan.server.given.Requests.request;
import static io.paidan.server.workorder.Templates.CHECK;
import static io.paidan.server.workorder.Templates.PRESSURE;
import static io.paidan.server.workorder.Templates.save;
import static io.paidan.server.workorder.Templates.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.contract.workorder.TemplateVersion;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

/** Service templates and their versions. */
@PaidanServerTest
@Import(Given.class)
class ServiceTemplateIT {

    private static final SlaPolicy GOLD = new SlaPolicy(
            "gold",
            0,
            "Gold",
            "gold",
            null,
            null,
            null,
            "24x7",
            null,
            null,
            Duration.ofHours(2),
            null,
            null,
            SlaPolicy.USUAL_STEPS);

    private static final PriorityRule RUSH =
            new PriorityRule("rush", 0, "Rush", null, null, null, null, true, 50, Priority.P2);

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

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
        assertThat(problem.detail()).containsIgnoringCase("supervisor").contains("(Procedure)");
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
        supervisor.put("/api/sla-policies/gold", GOLD).as(SlaPolicy.class);
        supervisor.put("/api/priority-rules/rush", RUSH).as(PriorityRule.class);
        var wanted = new ServiceTemplate(
                "lift-check",
                0,
                ServiceType.INSPECT,
                "heater",
                "Lift inspection",
                "电梯检查",
                Duration.ofMinutes(90),
                Priority.P4,
                List.of("lift"),
                false,
                List.of(),
                2,
                List.of(OrderField.WINDOW),
                List.of(CHECK),
                "rush",
                "gold",
                DispatchMode.REVIEW,
                false);

        assertThat(save(supervisor, wanted).as(ServiceTemplate.class)).isEqualTo(wanted.at(1));
        assertThat(list()).extracting(ServiceTemplate::code).containsExactly(Given.TEMPLATE, "lift-check");
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
}
