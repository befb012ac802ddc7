package io.paidan.server.sla;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.OpenHours;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.sla.SaveCalendar;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.SpecialDay;
import io.paidan.contract.sla.WeekHours;
import io.paidan.contract.workorder.Priority;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

@PaidanServerTest
@Import(Given.class)
class SlaSetupIT extends GivenCompany {

    private static final List<WeekHours> MONDAYS =
            List.of(new WeekHours(DayOfWeek.MONDAY, new OpenHours(LocalTime.of(8, 0), LocalTime.MIDNIGHT)));

    ApiClient admin;

    @BeforeEach
    void an_administrator() {
        admin = api.as("admin");
    }

    @Test
    void a_calendar_is_stored_with_its_hours_and_holidays_and_gets_a_version_with_each_change() {
        var holidays = List.of(
                new SpecialDay(LocalDate.parse("2026-12-24"), true, "Christmas Eve", List.of(OpenHours.ALL_DAY)));
        var made = admin.put("/api/business-calendars/office", new SaveCalendar(0, "Office", MONDAYS, holidays))
                .as(BusinessCalendar.class);
        assertThat(made).isEqualTo(new BusinessCalendar("office", 1, "Office", MONDAYS, holidays));

        admin.put("/api/business-calendars/office", new SaveCalendar(1, "Mondays", MONDAYS, List.of()));

        assertThat(calendars()).containsExactly(new BusinessCalendar("office", 2, "Mondays", MONDAYS, List.of()));
    }

    @Test
    void whoever_saves_what_somebody_else_changed_meanwhile_is_told_so() {
        admin.put("/api/business-calendars/office", new SaveCalendar(0, "Office", MONDAYS, List.of()));
        admin.put("/api/business-calendars/office", new SaveCalendar(1, "Bureau", MONDAYS, List.of()));
        var again = admin.put("/api/business-calendars/office", new SaveCalendar(1, "Mine", MONDAYS, List.of()));
        assertThat(again.code()).isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void what_was_saved_already_makes_no_version_and_is_told_to_nobody() {
        admin.put("/api/business-calendars/office", new SaveCalendar(0, "Office", MONDAYS, List.of()));
        admin.put("/api/sla-policies/gold", policy("gold", "gold", "office"));
        var rule = new PriorityRule("gas", 0, "Gas", null, null, null, "gas", false, 50, Priority.P1);
        admin.put("/api/priority-rules/gas", rule);
        var told = events();

        var calendar = admin.put("/api/business-calendars/office", new SaveCalendar(0, "Office", MONDAYS, List.of()));
        var policy = admin.put("/api/sla-policies/gold", policy("gold", "gold", "office"));
        var again = admin.put("/api/priority-rules/gas", rule);

        assertThat(calendar.as(BusinessCalendar.class).version()).isEqualTo(1);
        assertThat(policy.as(SlaPolicy.class).version()).isEqualTo(1);
        assertThat(again.as(PriorityRule.class).version()).isEqualTo(1);
        assertThat(events()).isEqualTo(told);
    }

    @Test
    void who_changed_what_meanwhile_is_named() {
        admin.put("/api/business-calendars/office", new SaveCalendar(0, "Office", MONDAYS, List.of()));
        admin.put("/api/sla-policies/gold", policy("gold", "gold", "office"));
        var rule = new PriorityRule("gas", 0, "Gas", null, null, null, "gas", false, 50, Priority.P1);
        admin.put("/api/priority-rules/gas", rule);

        admin.put("/api/business-calendars/office", new SaveCalendar(1, "Bureau", MONDAYS, List.of()));
        var calendar = admin.put("/api/business-calendars/office", new SaveCalendar(1, "Mine", MONDAYS, List.of()));
        assertThat(calendar.problem().detail())
                .isEqualTo("ADMIN changed \"Bureau\" in the meantime (Name). Look at it again and decide anew.");
        admin.put("/api/sla-policies/gold", seen(1, policy("gold", "gold", "24x7")));
        var policy = admin.put("/api/sla-policies/gold", seen(1, policy("gold", "silver", "office")));
        assertThat(policy.problem().detail()).contains("ADMIN changed", "(Tier, Calendar)");
        admin.put(
                "/api/priority-rules/gas",
                new PriorityRule("gas", 1, "Gas", null, null, null, "gas", false, 55, Priority.P1));
        var later = new PriorityRule("gas", 1, "Gas", null, null, null, "gas", false, 60, Priority.P1);
        var refused = admin.put("/api/priority-rules/gas", later);
        assertThat(refused.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(refused.problem().detail()).startsWith("ADMIN changed \"Gas\" in the meantime (");
    }

    @Test
    void what_is_made_under_a_code_that_is_there_is_told_so_at_the_code() {
        admin.put("/api/business-calendars/office", new SaveCalendar(0, "Office", MONDAYS, List.of()));
        admin.put("/api/sla-policies/gold", policy("gold", "gold", "office"));
        admin.put(
                "/api/priority-rules/gas",
                new PriorityRule("gas", 0, "Gas", null, null, null, "gas", false, 50, Priority.P1));

        assertThat(List.of(
                        admin.put("/api/business-calendars/office", new SaveCalendar(0, "Mine", MONDAYS, List.of())),
                        admin.put("/api/sla-policies/gold", policy("gold", "silver", "office")),
                        admin.put(
                                "/api/priority-rules/gas",
                                new PriorityRule("gas", 0, "Mine", null, null, null, "gas", false, 50, Priority.P1))))
                .allSatisfy(refused -> assertThat(refused.problem().errors())
                        .singleElement()
                        .extracting(FieldProblem::field, FieldProblem::message)
                        .containsExactly("id", "This is taken already. Choose another one."));
    }

    @Test
    void nobody_deletes_what_he_has_not_seen_as_it_is() {
        admin.put("/api/business-calendars/office", new SaveCalendar(0, "Office", MONDAYS, List.of()));
        admin.put("/api/business-calendars/office", new SaveCalendar(1, "Mondays", MONDAYS, List.of()));
        admin.put("/api/sla-policies/gold", policy("gold", "gold", "24x7"));
        var rule = new PriorityRule("gas", 0, "Gas", null, null, null, "gas", false, 50, Priority.P1);
        admin.put("/api/priority-rules/gas", rule);

        var stale = admin.delete("/api/business-calendars/office?version=1");
        assertThat(stale.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(stale.problem().detail())
                .isEqualTo("ADMIN changed “Mondays” in the meantime. Look at it again before you delete it.");
        assertThat(admin.delete("/api/sla-policies/gold?version=2").code()).isEqualTo(ProblemCode.CONFLICT);
        var staleRule = admin.delete("/api/priority-rules/gas?version=2");
        assertThat(staleRule.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(staleRule.problem().values()).containsEntry("by", "ADMIN").containsKey("at");
        assertThat(admin.delete("/api/sla-policies/gold").status()).isEqualTo(400);
        assertThat(calendars()).hasSize(1);
        assertThat(policies()).hasSize(1);
    }

    private int events() {
        return requireNonNull(database.queryForObject(
                "select (select count(*) from feed) + (select count(*) from outbox)", Integer.class));
    }

    @Test
    void a_calendar_that_is_wrong_names_every_field() {
        var overlapping = List.of(
                MONDAYS.getFirst(),
                new WeekHours(DayOfWeek.MONDAY, new OpenHours(LocalTime.of(7, 0), LocalTime.of(9, 0))));
        var reply = admin.put("/api/business-calendars/Büro", new SaveCalendar(0, " ", overlapping, List.of()));
        assertThat(reply.problem().errors())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("id", "name", "week");
        var never = admin.put("/api/business-calendars/never", new SaveCalendar(0, "Never", List.of(), List.of()));
        assertThat(never.problem().errors()).extracting(FieldProblem::field).containsExactly("week");
        assertThat(calendars()).isEmpty();
    }

    @Test
    void a_calendar_that_a_policy_counts_by_cannot_be_deleted() {
        admin.put("/api/business-calendars/office", new SaveCalendar(0, "Office", MONDAYS, List.of()));
        admin.put("/api/sla-policies/gold", policy("gold", "gold", "office"));
        assertThat(admin.delete("/api/business-calendars/office?version=1").code())
                .isEqualTo(ProblemCode.INVALID);

        assertThat(admin.delete("/api/sla-policies/gold?version=1").status()).isEqualTo(204);
        assertThat(admin.delete("/api/business-calendars/office?version=1").status())
                .isEqualTo(204);
        assertThat(calendars()).isEmpty();
    }

    @Test
    void a_policy_is_stored_with_its_steps_in_their_order() {
        var policy = policy("gold", "gold", "24x7");
        var saved = admin.put("/api/sla-policies/gold", policy).as(SlaPolicy.class);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.steps()).extracting(EscalationStep::percent).containsExactly(60, 90);
        assertThat(policies()).containsExactly(saved);
    }

    @Test
    void a_policy_that_is_wrong_names_every_field() {
        var wrong = new SlaPolicy(
                "gold",
                0,
                "Gold",
                "gold",
                null,
                null,
                "nowhere",
                "no-calendar",
                Duration.ofSeconds(90),
                null,
                Duration.ZERO,
                Duration.ofDays(91),
                null,
                List.of(
                        new EscalationStep(10, EscalationAct.WARN_DISPATCHER),
                        new EscalationStep(20, EscalationAct.WARN_DISPATCHER)));
        assertThat(admin.put("/api/sla-policies/gold", wrong).problem().errors())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("territory", "calendar", "toDispatch", "toArrive", "toComplete", "steps");
    }

    @Test
    void nobody_arrives_before_he_is_sent_nor_is_done_before_he_has_arrived() {
        var turnedRound = new SlaPolicy(
                "gold",
                0,
                "Gold",
                "gold",
                null,
                null,
                null,
                "24x7",
                Duration.ofMinutes(500),
                null,
                Duration.ofMinutes(100),
                Duration.ofMinutes(99),
                null,
                SlaPolicy.USUAL_STEPS);

        assertThat(admin.put("/api/sla-policies/gold", turnedRound).problem().errors())
                .extracting(FieldProblem::field, FieldProblem::message)
                .containsExactlyInAnyOrder(
                        tuple(
                                "toDispatch",
                                "This is longer than the time to arrive; somebody must be sent before he arrives."),
                        tuple(
                                "toComplete",
                                "This is shorter than the time to arrive; somebody must arrive before the work is done."));
    }

    @Test
    void a_policy_by_which_nobody_but_the_engineer_hears_of_a_missed_deadline_is_refused() {
        var steps = List.of(
                new EscalationStep(50, EscalationAct.REMIND_ENGINEER),
                new EscalationStep(101, EscalationAct.REGIONAL_MANAGER));

        assertThat(admin.put("/api/sla-policies/gold", policy("gold", "gold", "24x7", steps))
                        .problem()
                        .errors())
                .extracting(FieldProblem::field)
                .containsExactly("steps");
    }

    @Test
    void two_policies_with_the_same_conditions_would_leave_the_choice_to_chance_and_are_refused() {
        admin.put("/api/sla-policies/gold", policy("gold", "gold", "24x7"));
        assertThat(admin.put("/api/sla-policies/gold-2", policy("gold-2", "gold", "24x7"))
                        .code())
                .isEqualTo(ProblemCode.INVALID);
    }

    @Test
    void a_rule_for_rising_priorities_is_stored_changed_and_deleted() {
        var rule = new PriorityRule("gas", 0, "Gas", null, null, null, "gas", false, 50, Priority.P1);
        var saved = admin.put("/api/priority-rules/gas", rule).as(PriorityRule.class);
        assertThat(saved.version()).isEqualTo(1);
        var wrong = new PriorityRule("gas", 1, "Gas", null, null, null, "gas", false, 101, Priority.P1);
        assertThat(admin.put("/api/priority-rules/gas", wrong).code()).isEqualTo(ProblemCode.INVALID);
        assertThat(admin.delete("/api/priority-rules/gas?version=1").status()).isEqualTo(204);
        assertThat(admin.delete("/api/priority-rules/gas?version=1").status()).isEqualTo(404);
    }

    @Test
    void a_dispatcher_reads_policies_but_changes_none() {
        var dispatcher = api.as("dispatcher");
        assertThat(dispatcher.get("/api/sla-policies").status()).isEqualTo(200);
        assertThat(dispatcher
                        .put("/api/sla-policies/gold", policy("gold", "gold", "24x7"))
                        .status())
                .isEqualTo(403);
    }

    private List<BusinessCalendar> calendars() {
        return admin.get("/api/business-calendars").as(new TypeReference<List<BusinessCalendar>>() {});
    }

    private List<SlaPolicy> policies() {
        return admin.get("/api/sla-policies").as(new TypeReference<List<SlaPolicy>>() {});
    }

    private static SlaPolicy seen(int version, SlaPolicy policy) {
        return policy.as(version, policy.name());
    }

    private static SlaPolicy policy(String id, String tier, String calendar) {
        return policy(
                id,
                tier,
                calendar,
                List.of(
                        new EscalationStep(90, EscalationAct.SUPERVISOR_TAKES_OVER),
                        new EscalationStep(60, EscalationAct.WARN_DISPATCHER)));
    }

    private static SlaPolicy policy(String id, String tier, String calendar, List<EscalationStep> steps) {
        return new SlaPolicy(
                id, 0, "Gold", tier, null, null, null, calendar, null, null, Duration.ofHours(3), null, null, steps);
    }
}
