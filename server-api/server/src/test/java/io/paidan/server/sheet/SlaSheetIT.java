package io.paidan.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.sla.AfterTimeout;
import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.OpenHours;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.SpecialDay;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Calendars, policies and priority rules as sheets. */
@PaidanServerTest
@Import(Given.class)
class SlaSheetIT extends SheetsOfACompany {

    private static final String CALENDAR = """
            id,day,name,yearly,dayName,openHours
            shop,MONDAY,Shop,,,
            shop,周二,Shop,,,8:00–12:00；13:30-18:00
            shop,Wed,,,,9-24:00
            shop,2026-12-25,,yes,Christmas,
            shop,2026-12-31,,,Half day,08:00-12:00
            """;

    @Test
    void a_calendar_is_made_day_by_day_and_comes_back_as_it_left() {
        var first = uploads.take(SheetKind.CALENDARS, CALENDAR);

        assertThat(first.badRows()).isEmpty();
        assertThat(first.added()).as("the calendar and its special days").isEqualTo(3);
        assertThat(first.changed()).as("another weekday of it").isEqualTo(1);
        var calendar = calendars().getFirst();
        assertThat(calendar.name()).isEqualTo("Shop");
        assertThat(calendar.hoursOn(LocalDate.parse("2026-03-23"))).as("Monday").isEmpty();
        assertThat(calendar.hoursOn(LocalDate.parse("2026-03-24")))
                .containsExactly(hours("08:00", "12:00"), hours("13:30", "18:00"));
        assertThat(calendar.hoursOn(LocalDate.parse("2026-03-25"))).containsExactly(hours("09:00", "00:00"));
        assertThat(calendar.specialDays())
                .containsExactly(
                        new SpecialDay(LocalDate.parse("2026-12-25"), true, "Christmas", List.of()),
                        new SpecialDay(
                                LocalDate.parse("2026-12-31"), false, "Half day", List.of(hours("08:00", "12:00"))));
        var again = uploads.take(SheetKind.CALENDARS, csv(SheetKind.CALENDARS));
        assertThat(again.rows()).as("seven weekdays, two special days").isEqualTo(9);
        assertThat(again.unchanged()).isEqualTo(9);
        assertThat(calendars()).containsExactly(calendar);
    }

    @Test
    void a_day_of_a_calendar_is_changed_and_what_makes_no_sense_is_refused() {
        uploads.take(SheetKind.CALENDARS, CALENDAR);

        var changed = uploads.take(SheetKind.CALENDARS, """
                id,day,name,dayName,openHours
                shop,Wed,,,
                shop,Tue,,,8-12;11-13
                shop,Thu,,,noon
                shop,Fri,,Black Friday,8-12
                shop,2026-04-01,,,
                shop,Someday,,,8-12
                shop,Sat,Store,,8-12
                24x7,Mon,,,8-12
                """);

        assertThat(changed.changed()).isEqualTo(1);
        assertThat(changed.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactly(
                        tuple(3, null),
                        tuple(4, "openHours"),
                        tuple(5, "dayName"),
                        tuple(6, "dayName"),
                        tuple(7, "day"),
                        tuple(8, "name"),
                        tuple(9, "id"));
        assertThat(calendars().getFirst().hoursOn(LocalDate.parse("2026-03-25")))
                .isEmpty();
    }

    @Test
    void policies_are_made_with_their_steps_and_changed_only_when_they_say_something_else() {
        var file = """
                id,name,priority,territory,calendar,toDispatch,toArrive,afterTimeout,steps
                fast,Fast,P1,,24x7,10,90,REASSIGN,WARN_DISPATCHER:80%; REGIONAL_MANAGER:120
                slow,Slow,P4,oberland,24x7,,600,,
                same,Same,P1,,24x7,,90,,
                deaf,Deaf,P3,,24x7,,90,,REMIND_ENGINEER:50
                shop,Shop,P2,,shop,,90,,
                late,Late,P2,,24x7,,never,wait,SHOUT:70
                """;

        var first = uploads.take(SheetKind.SLA_POLICIES, file);

        assertThat(first.added()).isEqualTo(2);
        assertThat(first.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactlyInAnyOrder(
                        tuple(4, "priority"),
                        tuple(5, "steps"),
                        tuple(6, "calendar"),
                        tuple(7, "toArrive"),
                        tuple(7, "afterTimeout"),
                        tuple(7, "steps"));
        assertThat(uploads.take(SheetKind.SLA_POLICIES, file).unchanged()).isEqualTo(2);
        assertThat(uploads.take(SheetKind.SLA_POLICIES, "id,toArrive\nfast,60\n")
                        .changed())
                .isEqualTo(1);
        assertThat(api.as("admin").get("/api/sla-policies").as(SlaPolicy[].class))
                .containsExactly(
                        new SlaPolicy(
                                "fast",
                                2,
                                "Fast",
                                null,
                                Priority.P1,
                                null,
                                null,
                                "24x7",
                                Duration.ofMinutes(10),
                                null,
                                Duration.ofMinutes(60),
                                null,
                                AfterTimeout.REASSIGN,
                                List.of(
                                        new EscalationStep(80, EscalationAct.WARN_DISPATCHER),
                                        new EscalationStep(120, EscalationAct.REGIONAL_MANAGER))),
                        new SlaPolicy(
                                "slow",
                                1,
                                "Slow",
                                null,
                                Priority.P4,
                                null,
                                "oberland",
                                "24x7",
                                null,
                                null,
                                Duration.ofMinutes(600),
                                null,
                                null,
                                SlaPolicy.USUAL_STEPS));
    }

    @Test
    void priority_rules_are_made_and_changed_by_code() {
        var first = uploads.take(SheetKind.PRIORITY_RULES, """
                id,name,serviceType,keyword,namedOnly,percent,raiseTo
                cold,Cold,REPAIR,freezing,yes,50,P1
                many,Many,,,,150,P1
                """);
        var second = uploads.take(SheetKind.PRIORITY_RULES, "Code,Percent of the time,Raise to\ncold,60,p1\n");

        assertThat(first.added()).isEqualTo(1);
        assertThat(first.badRows()).extracting(BadRow::row, BadRow::column).containsExactly(tuple(3, "percent"));
        assertThat(second.changed()).isEqualTo(1);
        assertThat(api.as("admin").get("/api/priority-rules").as(PriorityRule[].class))
                .containsExactly(new PriorityRule(
                        "cold", 2, "Cold", null, ServiceType.REPAIR, null, "freezing", true, 60, Priority.P1));
        assertThat(uploads.check(SheetKind.PRIORITY_RULES, csv(SheetKind.PRIORITY_RULES))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void a_template_names_its_priority_rule_by_code() {
        uploads.take(SheetKind.PRIORITY_RULES, "id,name,percent,raiseTo\ncold,Cold,50,P1\n");

        var taken = uploads.take(SheetKind.SERVICE_TEMPLATES, naming("cold"));
        var refused = uploads.take(SheetKind.SERVICE_TEMPLATES, naming("hot"));

        assertThat(taken.changed()).isEqualTo(1);
        assertThat(refused.badRows()).extracting(BadRow::row, BadRow::column).containsExactly(tuple(2, "priorityRule"));
        assertThat(csv(SheetKind.SERVICE_TEMPLATES)).contains("Priority rule", ",cold,");
    }

    private static String naming(String rule) {
        return "code,priorityRule\n%s,%s\n".formatted(Given.TEMPLATE, rule);
    }

    private List<BusinessCalendar> calendars() {
        return List.of(api.as("admin").get("/api/business-calendars").as(BusinessCalendar[].class));
    }

    private String csv(SheetKind kind) {
        return new String(api.as("admin").bytes("/api/sheets/%s?format=CSV".formatted(kind)), StandardCharsets.UTF_8);
    }

    private static OpenHours hours(String from, String until) {
        return new OpenHours(LocalTime.parse(from), LocalTime.parse(until));
    }
}
