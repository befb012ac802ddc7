package io.paidan.server.rule;

import static io.paidan.server.given.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleFault;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Import;

/** What the rules make of an order. */
@PaidanServerTest
@Import(Given.class)
class RulesIT extends ChangedRules {

    private static final RuleThen LATER = new RuleThen(null, Priority.P4, null, null, null, List.of());

    @Test
    void a_new_order_gets_what_the_first_matching_rules_set_and_its_history_names_them() {
        save(
                0,
                rule("leak", keyword("leaks"), new RuleThen(null, Priority.P1, null, "oberland-sued", null, List.of())),
                rule(
                        "phone",
                        RuleWhen.ALWAYS,
                        new RuleThen(null, Priority.P4, DispatchMode.REVIEW, null, null, List.of())));

        var order = create();

        assertThat(order.priority()).isEqualTo(Priority.P1);
        assertThat(order.territory()).isEqualTo("oberland-sued");
        assertThat(order.dispatch().mode()).isEqualTo(DispatchMode.REVIEW);
        assertThat(order.dispatch().phase()).isEqualTo(DispatchPhase.IN_REVIEW);
        assertThat(order.dispatch().since()).isEqualTo(TestClock.START);
        var history = supervisor
                .get("/api/work-orders/" + order.id())
                .as(WorkOrderDetails.class)
                .history();
        assertThat(history)
                .filteredOn(entry -> entry.kind().equals("RuleApplied"))
                .extracting(HistoryEntry::subject, HistoryEntry::to)
                .containsExactly(tuple("leak", "P1 territory:oberland-sued"), tuple("phone", "REVIEW"));
    }

    @Test
    void a_rule_can_be_for_the_orders_of_one_service_template() {
        save(0, rule("heaters", template(Given.TEMPLATE), LATER));

        assertThat(create().priority()).isEqualTo(Priority.P4);
    }

    @Test
    void what_the_template_of_a_rule_asks_for_is_asked_for_and_the_sentence_names_the_rule() {
        database.update("""
                insert into service_template
                    (code, service_type, category, name_en, name_zh, duration_minutes, priority, required_fields)
                values ('emergency', 'REPAIR', 'heater', 'Burst pipe', '爆管', 60, 'P3', '["WINDOW", "CUSTOMER"]')
                """);
        save(
                0,
                rule("leak", keyword("leaks"), new RuleThen("emergency", null, null, null, null, List.of())),
                rule("later", RuleWhen.ALWAYS, LATER));

        var problem = api.as("agent")
                .in(Locale.SIMPLIFIED_CHINESE)
                .post("/api/work-orders", request(Places.VADUZ))
                .problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactlyInAnyOrder("window", "phone");
        assertThat(problem.errors())
                .allSatisfy(error -> assertThat(error.message()).contains("leak", "爆管"));
    }

    @Test
    void many_rules_cost_an_intake_no_more_questions_to_the_database_than_one() {
        var li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        var leak = new RuleThen(Given.TEMPLATE, null, DispatchMode.REVIEW, null, li, List.of());
        save(0, rule("only", keyword("leaks"), leak));
        var few = questionsAtIntake();

        save(
                1,
                IntStream.range(0, 20)
                        .mapToObj(number -> new DispatchRule(
                                UUID.randomUUID(), "rule " + number, number % 2 == 0, keyword("leaks"), leak))
                        .toArray(DispatchRule[]::new));

        assertThat(few).isNotEmpty();
        assertThat(questionsAtIntake()).isEqualTo(few);
        save(2, new DispatchRule(UUID.randomUUID(), "off", false, keyword("leaks"), leak));
        assertThat(questionsAtIntake()).hasSizeLessThan(few.size());
    }

    /** What is asked of templates and engineers while an order is made. */
    private List<String> questionsAtIntake() {
        var asked = new ListAppender<ILoggingEvent>();
        var mappers = Stream.of("workorder.ServiceTemplateMapper", "engineer.EngineerMapper")
                .map(name -> (Logger) LoggerFactory.getLogger("io.paidan.server." + name))
                .toList();
        asked.start();
        mappers.forEach(mapper -> {
            mapper.setLevel(Level.DEBUG);
            mapper.addAppender(asked);
        });
        try {
            create();
        } finally {
            mappers.forEach(mapper -> {
                mapper.detachAppender(asked);
                mapper.setLevel(null);
            });
        }
        return asked.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains("Preparing"))
                .toList();
    }

    @Test
    void rules_saved_before_they_knew_of_templates_still_count() {
        database.update("""
                insert into dispatch_rule_set (version, rules, changed_by, changed_at) values (1, '[
                    {"id": "01890a5d-ac96-774b-bcce-b302099a8057", "name": "old", "enabled": true,
                        "when": {"channels": [], "serviceTypes": [], "categories": [], "territories": [], "tiers": [],
                            "keywords": [], "days": []},
                        "then": {"priority": "P4", "informs": []}}]', 'Supervisor', now())
                """);

        assertThat(create().priority()).isEqualTo(Priority.P4);
    }

    @Test
    void a_territory_of_another_region_is_passed_over() {
        save(
                0,
                rule(
                        "far",
                        RuleWhen.ALWAYS,
                        new RuleThen(null, null, DispatchMode.FORWARD, "unterland-west", null, List.of())));

        var order = create();

        assertThat(order.territory()).isEqualTo("oberland-nord");
        assertThat(order.dispatch().forwardedTo()).isEqualTo("oberland-nord");
    }

    @Test
    void an_outlet_that_was_given_up_gets_nothing_from_a_rule_that_still_names_it() {
        var there = new RuleThen(null, null, null, "oberland-sued", null, List.of());
        var old = rule("south", RuleWhen.ALWAYS, there);
        save(0, old);
        giveUp("oberland-sued");

        assertThat(create().territory()).isEqualTo("oberland-nord");
        assertThat(save(1, old, rule("urgent", RuleWhen.ALWAYS, URGENT)).status())
                .as("others may be changed beside it")
                .isEqualTo(200);
    }

    @Test
    void
            a_rule_that_names_who_has_left_or_a_template_given_up_is_marked_passed_over_and_keeps_nobody_from_changing_another() {
        database.update("""
                insert into service_template (code, service_type, category, name_en, name_zh, duration_minutes, priority)
                values ('old', 'REPAIR', 'heater', 'Old', '旧', 60, 'P3')
                """);
        var li = given.engineer("e01", "oberland-nord", Places.VADUZ);
        var old = rule("old", RuleWhen.ALWAYS, new RuleThen("old", Priority.P1, null, null, li, List.of()));
        var later = rule("later", RuleWhen.ALWAYS, new RuleThen(Given.TEMPLATE, null, null, null, null, List.of()));
        assertThat(save(0, old, later).as(DispatchRules.class).faults()).isEmpty();
        database.update("update service_template set retired = true where code = 'old'");
        database.update("update engineer set active = false where id = ?", li);

        assertThat(supervisor.get("/api/dispatch-rules").as(DispatchRules.class).faults())
                .containsExactlyInAnyOrder(
                        new RuleFault(old.id(), RuleFault.Gone.TEMPLATE, "old"),
                        new RuleFault(old.id(), RuleFault.Gone.ENGINEER, li.toString()));
        var order = create();
        assertThat(order.priority()).as("what it can still set").isEqualTo(Priority.P1);
        assertThat(order.templateCode()).isEqualTo(Given.TEMPLATE);
        assertThat(order.dispatch().wishedEngineerId()).isNull();

        assertThat(save(1, old, rule("urgent", RuleWhen.ALWAYS, URGENT)).status())
                .as("another may be changed beside it")
                .isEqualTo(200);
        var renamed = new DispatchRule(old.id(), "still old", true, RuleWhen.in(List.of("oberland")), old.then());
        assertThat(save(2, renamed).problem().errors())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("rules[0].then.template", "rules[0].then.engineerId");
        var off = new DispatchRule(old.id(), old.name(), false, old.when(), old.then());
        assertThat(save(2, off).as(DispatchRules.class).faults()).isEmpty();
    }

    @Test
    void without_rules_an_order_waits_in_the_pool() {
        assertThat(create().dispatch().phase()).isEqualTo(DispatchPhase.POOL);
    }

    private WorkOrderSummary create() {
        return api.as("agent").post("/api/work-orders", request(Places.VADUZ)).as(WorkOrderSummary.class);
    }

    private static RuleWhen template(String code) {
        return new RuleWhen(
                List.of(), List.of(), List.of(code), List.of(), List.of(), List.of(), List.of(), null, List.of());
    }

    private static RuleWhen keyword(String word) {
        return new RuleWhen(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(word), null, List.of());
    }
}
