package io.paidan.desktop.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.sla.AfterTimeout;
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
import io.paidan.contract.workorder.ServiceType;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.organisation.OwnTerritories;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Lookup;
import io.paidan.desktop.setup.Rights;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlaFormsTest {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final PolicyForm policies = new PolicyForm(
            texts,
            BoardFixture.store(),
            new OwnTerritories(() -> Rights.NONE, BoardFixture.store()),
            new Lookup<>(() -> CompletableFuture.completedFuture(List.of()), Runnable::run));
    private final CalendarForm calendars = new CalendarForm(texts);

    @Test
    void a_policy_comes_out_of_the_form_as_it_went_in() {
        var policy = new SlaPolicy(
                "gold",
                3,
                "Gold",
                "gold",
                Priority.P1,
                ServiceType.REPAIR,
                "oberland-nord",
                "office",
                Duration.ofMinutes(15),
                null,
                Duration.ofHours(2),
                Duration.ofHours(6),
                AfterTimeout.ESCALATE,
                List.of(
                        new EscalationStep(50, EscalationAct.WARN_DISPATCHER, List.of("team-chat", "mail")),
                        new EscalationStep(120, EscalationAct.REGIONAL_MANAGER)));
        policies.fill(policy);

        assertThat(policies.command(policy)).isEqualTo(policy);

        policies.fill(PolicyForm.BLANK);
        assertThat(policies.command(PolicyForm.BLANK)).isEqualTo(PolicyForm.BLANK);
    }

    @Test
    void a_priority_rule_comes_out_of_the_form_as_it_went_in() {
        var rules = new PriorityRuleForm(texts, BoardFixture.store());
        var rule = new PriorityRule(
                "no-heating", 2, "No heating", "gold", ServiceType.REPAIR, "heater", "heating", true, 50, Priority.P2);

        rules.fill(rule);
        assertThat(rules.command(rule)).isEqualTo(rule);

        rules.fill(PriorityRuleForm.BLANK);
        assertThat(rules.command(PriorityRuleForm.BLANK)).isEqualTo(PriorityRuleForm.BLANK);
    }

    @Test
    void a_calendar_comes_out_of_the_form_as_it_went_in() {
        var morning = new OpenHours(LocalTime.of(8, 0), LocalTime.NOON);
        var calendar = new BusinessCalendar(
                "office",
                2,
                "Office",
                List.of(
                        new WeekHours(DayOfWeek.MONDAY, morning),
                        new WeekHours(DayOfWeek.MONDAY, new OpenHours(LocalTime.of(13, 30), LocalTime.MIDNIGHT)),
                        new WeekHours(DayOfWeek.SATURDAY, OpenHours.ALL_DAY)),
                List.of(
                        new SpecialDay(LocalDate.of(2026, 8, 15), true, "State holiday", List.of()),
                        new SpecialDay(LocalDate.of(2026, 12, 24), false, "Half day", List.of(morning))));
        calendars.fill(calendar);

        assertThat(calendars.command(calendar))
                .isEqualTo(new NamedCalendar(
                        "office", new SaveCalendar(2, "Office", calendar.week(), calendar.specialDays())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8-12|08:00–12:00",
                "8:00 – 12:00, 1330-18|08:00–12:00, 13:30–18:00",
                "8至12，13-24:00|08:00–12:00, 13:00–24:00",
                "0-24|00:00–24:00"
            })
    void hours_are_read_as_people_type_them(String typed, String shown) {
        assertThat(TypedHours.parse(typed)).map(TypedHours::text).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "12-8", "8-25", "eight to twelve", "8-12-14"})
    void what_are_no_hours_is_not_taken(String typed) {
        assertThat(TypedHours.parse(typed)).isEmpty();
        assertThat(new TypedDay(DayOfWeek.MONDAY, typed).isReadable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "half", "-5"})
    void a_share_is_a_number_up_to_five_times_the_time(String typed) {
        assertThat(new TypedStep(EscalationAct.WARN_DISPATCHER, typed, List.of()).isReadable())
                .isFalse();
    }

    @Test
    void without_a_share_a_step_is_not_taken() {
        var typed = new TypedStep(EscalationAct.WARN_DISPATCHER, " ", List.of("mail"));

        assertThat(typed.isReadable()).isTrue();
        assertThat(typed.step()).isEmpty();
    }
}
