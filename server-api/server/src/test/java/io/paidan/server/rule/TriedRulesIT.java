package io.paidan.server.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.rule.ConditionTrace;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.Hours;
import io.paidan.contract.rule.RuleOutcome;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.rule.TryRules;
import io.paidan.contract.workorder.Channel;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Rules tried out before they count. */
@PaidanServerTest
@Import(Given.class)
class TriedRulesIT extends ChangedRules {

    @Test
    void rules_are_tried_out_by_the_clock_of_a_territory_that_was_given_up_too() {
        giveUp("oberland-nord");
        var from9 = new RuleWhen(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Hours(LocalTime.of(9, 0), LocalTime.of(10, 0)),
                List.of());
        var question = question(rule("early", from9, URGENT));

        assertThat(supervisor
                        .post("/api/dispatch-rules/try", question)
                        .as(RuleOutcome.class)
                        .then())
                .isEqualTo(URGENT);
    }

    @Test
    void trying_out_asks_the_rules_on_the_screen_saved_or_not_and_explains() {
        var morning = new RuleWhen(
                List.of(),
                List.of(),
                List.of(Given.TEMPLATE),
                List.of(),
                List.of("oberland"),
                List.of(),
                List.of(),
                new Hours(LocalTime.of(6, 0), LocalTime.of(8, 30)),
                List.of());
        var question = question(rule("early", morning, URGENT));

        var outcome = supervisor.post("/api/dispatch-rules/try", question).as(RuleOutcome.class);

        assertThat(outcome.then()).isEqualTo(RuleThen.NOTHING);
        // 08:00 UTC is 09:00 there
        assertThat(outcome.traces().getFirst().conditions())
                .extracting(ConditionTrace::held, ConditionTrace::found)
                .containsExactly(
                        tuple(true, List.of(Given.TEMPLATE)),
                        tuple(true, List.of("oberland-nord", "oberland")),
                        tuple(false, List.of("09:00")));
        assertThat(supervisor.get("/api/dispatch-rules").as(DispatchRules.class).rules())
                .isEmpty();
    }

    private static TryRules question(DispatchRule rule) {
        return new TryRules(
                List.of(rule),
                Channel.PHONE,
                Given.TEMPLATE,
                "oberland-nord",
                null,
                "No hot water",
                null,
                TestClock.START);
    }
}
