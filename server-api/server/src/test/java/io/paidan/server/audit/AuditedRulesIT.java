package io.paidan.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.SaveEngineer;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.engineer.SaveSkill;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.organisation.SaveTerritory;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.OpenHours;
import io.paidan.contract.sla.SaveCalendar;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.WeekHours;
import io.paidan.contract.stock.SavePart;
import io.paidan.contract.term.SaveTerm;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What the rules and catalogues of the company were changed to stands in the log of each region that is told of it. */
@PaidanServerTest
@Import(Given.class)
class AuditedRulesIT extends GivenCompany {

    ApiClient admin;

    @BeforeEach
    void an_administrator() {
        admin = api.as("admin");
    }

    @Test
    void an_sla_policy_is_there_with_its_terms_and_steps_and_by_its_name_when_it_is_deleted() {
        var steps = List.of(
                new EscalationStep(60, EscalationAct.WARN_DISPATCHER),
                new EscalationStep(90, EscalationAct.SUPERVISOR_TAKES_OVER));
        put(
                "/api/sla-policies/gold",
                new SlaPolicy(
                        "gold",
                        0,
                        "Gold customers",
                        "gold",
                        null,
                        null,
                        null,
                        "24x7",
                        null,
                        null,
                        Duration.ofHours(3),
                        null,
                        null,
                        steps));

        assertThat(detail(AuditAct.SLA_POLICY_CHANGED))
                .contains("\"PT3H\"", "\"percent\":60", "SUPERVISOR_TAKES_OVER", "Gold customers")
                .contains("SlaPoliciesChanged");

        admin.delete("/api/sla-policies/gold?version=1");
        assertThat(detail(AuditAct.SLA_POLICY_CHANGED)).contains("SlaPoliciesChanged", "Gold customers");
    }

    @Test
    void a_calendar_is_there_with_its_hours() {
        var mondays =
                List.of(new WeekHours(DayOfWeek.MONDAY, new OpenHours(LocalTime.of(8, 15), LocalTime.of(17, 45))));

        put("/api/business-calendars/office", new SaveCalendar(0, "Office", mondays, List.of()));

        assertThat(detail(AuditAct.CALENDAR_CHANGED)).contains("MONDAY", "08:15", "17:45", "Office");
    }

    @Test
    void a_territory_that_is_given_up_is_there_as_given_up() {
        var south = new SaveTerritory(
                1, "oberland", TerritoryKind.OUTLET, "South", ZoneId.of("Europe/Vaduz"), "", List.of(), false);

        put("/api/setup/territories/oberland-sued", south);

        assertThat(detail(AuditAct.TERRITORY_SAVED)).contains("\"active\":false", "South");
    }

    @Test
    void a_template_is_there_with_what_it_asks_for() {
        var template = new ServiceTemplate(
                "boiler-service",
                0,
                ServiceType.REPAIR,
                "heater",
                "Boiler service",
                "锅炉保养",
                Duration.ofMinutes(75),
                Priority.P3,
                List.of("gas"),
                false,
                List.of(),
                2,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false);

        put("/api/service-templates/boiler-service", template);

        assertThat(detail(AuditAct.TEMPLATE_SAVED)).contains("Boiler service", "PT1H15M", "\"crewSize\":2", "gas");
    }

    @Test
    void skills_terms_and_parts_are_there_with_their_names() {
        put("/api/setup/skills/solar", new SaveSkill(0, "Solar panels", "太阳能"));
        put("/api/setup/terms/TIER/platinum", new SaveTerm(0, "Platinum", "白金卡", false));
        put("/api/setup/parts/P-1", new SavePart(0, "Pump", "水泵", "heater", "piece"));

        assertThat(detail(AuditAct.SKILL_SAVED)).contains("Solar panels", "太阳能");
        assertThat(detail(AuditAct.TERM_SAVED)).contains("Platinum", "白金卡", "\"active\":false");
        assertThat(detail(AuditAct.PART_SAVED)).contains("Pump", "水泵", "piece");
    }

    @Test
    void the_times_of_an_engineer_are_there_to_the_minute() {
        var engineer = given.engineer("li", "oberland-nord", Places.VADUZ);
        var start = TestClock.START.plus(Duration.ofDays(7));
        var shift = new Shift(start, start.plus(Duration.ofHours(8)), null, null);

        put(
                "/api/setup/engineers/" + engineer + "/times",
                new SaveEngineerTimes(1, start, start.plus(Duration.ofDays(1)), List.of(shift), List.of(), List.of()));

        assertThat(detail(AuditAct.ENGINEER_TIMES_SAVED))
                .contains(shift.start().toString(), shift.end().toString());
    }

    @Test
    void what_may_be_personal_in_what_was_sent_is_left_out_as_ever() {
        var skill = new HeldSkill("gas", 3, null);

        put(
                "/api/setup/engineers/" + UUID.randomUUID(),
                new SaveEngineer(
                        0,
                        "oberland-nord",
                        "e77",
                        "Wei Li",
                        "+423 999 99 99",
                        Vehicle.VAN,
                        Places.VADUZ,
                        List.of(skill),
                        null,
                        null,
                        true));

        assertThat(detail(AuditAct.ENGINEER_SAVED))
                .contains("•••", "oberland-nord", "\"level\":3")
                .doesNotContain("Wei Li", "999 99 99", "9.52");
    }

    private void put(String path, Object sent) {
        var reply = admin.put(path, sent);
        assertThat(reply.status()).as(reply.toString()).isBetween(200, 201);
    }

    /** Of the newest line of this kind in the chain of a region. */
    private String detail(AuditAct act) {
        return database.queryForObject(
                "select detail from audit_entry where region = 'oberland' and act = ? order by seq desc limit 1",
                String.class,
                act.name());
    }
}
