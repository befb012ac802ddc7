package io.paidan.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.Hours;
import io.paidan.contract.session.Role;
import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.Priority;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Dispatch rules as a sheet. */
@PaidanServerTest
@Import(Given.class)
class RuleSheetIT extends SheetsOfACompany {

    private static final String RULES = """
            name,ifChannels,ifTerritories,ifKeywords,ifHours,ifDays,thenPriority,thenMode,thenEngineer,thenInforms
            Gas,PHONE; WEB,oberland,"smells of gas, at once; leak",22:00-6:00,SATURDAY; SUNDAY,P1,AUTOMATIC,e01,SUPERVISOR
            Night,,,,18-24:00,,,GRAB,,
            Late,,,,,,P2,,,
            Nothing,,,,,,,,,
            Nobody,,,,,,P3,,e99,
            Nowhere,,atlantis,,,,P3,,,
            """;

    UUID engineer;

    @BeforeEach
    void an_engineer() {
        engineer = given.engineer("e01", "oberland-nord", Places.SCHAAN);
    }

    @Test
    void rules_are_made_in_the_order_of_their_rows_and_what_makes_no_sense_is_refused() {
        var job = uploads.take(SheetKind.DISPATCH_RULES, RULES);

        assertThat(job.added()).isEqualTo(2);
        assertThat(job.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactly(
                        tuple(3, "ifHours"),
                        tuple(5, "thenPriority"),
                        tuple(6, "thenEngineer"),
                        tuple(7, "ifTerritories"));
        var gas = rules().getFirst();
        assertThat(gas.name()).isEqualTo("Gas");
        assertThat(gas.enabled()).isTrue();
        assertThat(gas.when().channels()).containsExactly(Channel.PHONE, Channel.WEB);
        assertThat(gas.when().territories()).containsExactly("oberland");
        assertThat(gas.when().keywords()).containsExactly("smells of gas, at once", "leak");
        assertThat(gas.when().hours()).isEqualTo(new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0)));
        assertThat(gas.when().days()).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(gas.then().priority()).isEqualTo(Priority.P1);
        assertThat(gas.then().mode()).isEqualTo(DispatchMode.AUTOMATIC);
        assertThat(gas.then().engineerId()).isEqualTo(engineer);
        assertThat(gas.then().informs()).containsExactly(Role.SUPERVISOR);
        assertThat(uploads.take(SheetKind.DISPATCH_RULES, RULES).unchanged()).isEqualTo(2);
    }

    @Test
    void a_rule_is_moved_by_its_position_and_keeps_what_the_file_does_not_have() {
        uploads.take(SheetKind.DISPATCH_RULES, "name,thenPriority\nOne,P1\nTwo,P2\nThree,P3\n");

        var job = uploads.take(SheetKind.DISPATCH_RULES, "name,position,active\nThree,1,no\n");

        assertThat(job.changed()).isEqualTo(1);
        assertThat(rules())
                .extracting(
                        DispatchRule::name,
                        DispatchRule::enabled,
                        rule -> rule.then().priority())
                .containsExactly(
                        tuple("Three", false, Priority.P3),
                        tuple("One", true, Priority.P1),
                        tuple("Two", true, Priority.P2));
    }

    @Test
    void a_name_that_two_rules_have_says_which_is_meant_to_nobody() {
        uploads.take(SheetKind.DISPATCH_RULES, "name,thenPriority\nOne,P1\nTwo,P2\n");
        var book = api.as("admin").get("/api/dispatch-rules").as(DispatchRules.class);
        var alike = book.rules().stream()
                .map(rule -> new DispatchRule(rule.id(), "Same", true, rule.when(), rule.then()))
                .toList();
        api.as("admin").put("/api/dispatch-rules/" + book.version(), new DispatchRules(book.version(), alike));

        var job = uploads.check(SheetKind.DISPATCH_RULES, "name,thenPriority\nSame,P3\n");

        assertThat(job.badRows()).extracting(BadRow::row, BadRow::column).containsExactly(tuple(2, "name"));
    }

    private List<DispatchRule> rules() {
        return api.as("admin")
                .get("/api/dispatch-rules")
                .as(DispatchRules.class)
                .rules();
    }
}
