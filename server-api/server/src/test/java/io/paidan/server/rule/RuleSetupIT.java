package io.paidan.server.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What may be saved as a rule, and by whom. */
@PaidanServerTest
@Import(Given.class)
class RuleSetupIT extends ChangedRules {

    @Test
    void no_rule_that_is_on_sends_orders_to_an_outlet_that_was_given_up() {
        giveUp("oberland-sued");
        var there = new RuleThen(null, null, DispatchMode.FORWARD, "oberland-sued", null, List.of());

        var refused = save(0, rule("south", RuleWhen.ALWAYS, there)).problem();

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("rules[0].then.territory");
            assertThat(error.message()).contains("oberland-sued").contains("given up");
        });
        assertThat(save(0, new DispatchRule(UUID.randomUUID(), "south", false, RuleWhen.ALWAYS, there))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rules_are_saved_as_a_whole_and_the_second_of_two_editors_is_told() {
        var first = save(0, rule("a", RuleWhen.ALWAYS, URGENT)).as(DispatchRules.class);

        assertThat(first.version()).isEqualTo(1);
        assertThat(supervisor.put("/api/dispatch-rules/1", first).as(DispatchRules.class))
                .isEqualTo(first);
        var late = save(0, rule("b", RuleWhen.ALWAYS, URGENT)).problem();
        assertThat(late.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(late.detail()).containsIgnoringCase("supervisor");
    }

    @Test
    void what_rules_speak_of_must_be_there() {
        var id = UUID.randomUUID();
        var where = new RuleWhen(
                List.of(),
                List.of(),
                List.of("no-such"),
                List.of(" "),
                List.of("atlantis"),
                List.of(),
                List.of(),
                null,
                List.of());
        var then = new RuleThen("no-such", null, null, "atlantis", UUID.randomUUID(), List.of());

        var problem = supervisor
                .put(
                        "/api/dispatch-rules/0",
                        new DispatchRules(
                                0,
                                List.of(
                                        new DispatchRule(id, "", true, where, then),
                                        new DispatchRule(id, "x", true, RuleWhen.ALWAYS, RuleThen.NOTHING))))
                .problem();

        assertThat(problem.errors())
                .extracting(FieldProblem::field)
                .containsExactly(
                        "rules[0].name",
                        "rules[0].when.templates",
                        "rules[0].when.categories",
                        "rules[0].when.territories",
                        "rules[0].then.template",
                        "rules[0].then.territory",
                        "rules[0].then.engineerId",
                        "rules[1].id",
                        "rules[1].then");
        assertThat(problem.errors().getLast().message()).startsWith("Choose at least one of these: priority");
    }

    @Test
    void nobody_below_a_supervisor_sees_or_changes_rules() {
        for (var other : List.of("dispatcher", "agent", "storekeeper")) {
            assertThat(api.as(other).get("/api/dispatch-rules").code()).isEqualTo(ProblemCode.FORBIDDEN);
            assertThat(api.as(other)
                            .put("/api/dispatch-rules/0", new DispatchRules(0, List.of()))
                            .code())
                    .isEqualTo(ProblemCode.FORBIDDEN);
        }
    }
}
