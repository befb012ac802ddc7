package io.paidan.server.workorder;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** No order is finished before its mandatory steps are. */
@PaidanServerTest
@Import(Given.class)
class MandatoryStepsIT extends OrderWithSteps {

    @Test
    void the_job_is_not_finished_before_its_mandatory_steps() {
        record(li, "check", "OK");

        var refused = finish(li.in(Locale.SIMPLIFIED_CHINESE)).problem();

        assertThat(refused.code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        assertThat(refused.detail()).contains("压力").doesNotContain("关气").doesNotContain("备注");
        record(li, "pressure", "30");
        assertThat(finish(li).status()).isEqualTo(200);
        assertThat(details().order().status()).isEqualTo(WorkOrderStatus.COMPLETED);
    }

    @Test
    void what_is_taken_up_again_is_proven_anew_and_what_came_out_before_is_shown_as_such() {
        record(li, "check", "OK");
        record(li, "pressure", "20");
        finish(li);
        clock.advance(Duration.ofMinutes(10));
        var completed = details().order();
        api.as("supervisor")
                .post(
                        "/api/work-orders/" + order + "/transitions",
                        new TransitionWorkOrder(WorkOrderStatus.READY, completed.version(), null, "drips again"))
                .as(WorkOrderSummary.class);
        assertThat(details().steps()).isEmpty();
        assertThat(details().formerSteps()).extracting(StepResult::step).containsExactly("check", "pressure");

        clock.advance(Duration.ofMinutes(10));
        database.update("update work_order set status = 'IN_PROGRESS' where id = ?", order);
        visit = given.visit(aVisit(order, engineer).that(VisitStatus.IN_PROGRESS));
        record(li, "check", "OK");

        assertThat(finish(li).problem().detail()).contains("Pressure").doesNotContain("Gas off");
        assertThat(details().steps()).extracting(StepResult::step).containsExactly("check");
        assertThat(details().formerSteps()).extracting(StepResult::step).containsExactly("pressure");
        record(li, "pressure", "20");
        assertThat(finish(li).status()).isEqualTo(200);
        assertThat(details().history())
                .filteredOn(entry -> entry.kind().equals("StepRecorded"))
                .hasSize(4);
    }

    @Test
    void nobody_else_finishes_it_without_them_either() {
        for (var who : List.of("dispatcher", "supervisor", "admin")) {
            assertThat(finish(api.as(who)).code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        }
    }

    @Test
    void a_refusal_to_finish_names_the_missing_steps_for_a_console_to_mark() {
        assertThat(finish(api.as("dispatcher")).problem().values()).containsKeys("count", "steps");
    }

    private ApiReply finish(ApiClient who) {
        var version = database.queryForObject("select version from visit where id = ?", Integer.class, visit);
        return who.post(
                "/api/visits/" + visit + "/transitions", new TransitionVisit(VisitStatus.DONE, version, null, null));
    }
}
