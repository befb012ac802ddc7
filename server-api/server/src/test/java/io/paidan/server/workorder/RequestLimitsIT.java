package io.paidan.server.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.TextLimits;
import io.paidan.contract.session.OpenSession;
import io.paidan.contract.sla.ChangePriority;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever anybody may write has an end. */
@PaidanServerTest
class RequestLimitsIT {

    private static final String ENDLESS = "x".repeat(TextLimits.REASON + 1);
    private static final UUID ID = UUID.fromString("0195b0a0-0000-7000-8000-000000000001");

    @Autowired
    ApiClient api;

    @Autowired
    TestCompany company;

    @ParameterizedTest
    @MethodSource("commandsWithAReason")
    void a_reason_that_never_ends_is_refused_by_its_field(String path, Object command) {
        company.withEverybody();

        var problem = api.as("dispatcher").post(path, command).problem();

        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactly("reason");
    }

    static Stream<Arguments> commandsWithAReason() {
        return Stream.of(
                Arguments.of("/api/work-orders/" + ID + "/visits", new AssignVisit(ID, ID, 1, null, ENDLESS)),
                Arguments.of(
                        "/api/visits/" + ID + "/transitions",
                        new TransitionVisit(VisitStatus.WITHDRAWN, 1, ENDLESS, null)),
                Arguments.of(
                        "/api/work-orders/" + ID + "/transitions",
                        new TransitionWorkOrder(WorkOrderStatus.CANCELLED, 1, null, ENDLESS)),
                Arguments.of("/api/work-orders/" + ID + "/priority", new ChangePriority(Priority.P1, 1, ENDLESS)));
    }

    @Test
    void a_name_nobody_has_is_refused_before_it_is_remembered() {
        var problem =
                api.post("/api/sessions", new OpenSession(ENDLESS, "demo")).problem();

        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactly("username");
    }

    @Test
    void a_field_nobody_thought_of_has_an_end_all_the_same() {
        var book = Map.of("username", "x".repeat(20_001), "password", "demo");

        var problem = api.post("/api/sessions", book).problem();

        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("username");
            assertThat(error.message()).contains("20000");
        });
    }
}
