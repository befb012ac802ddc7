package io.paidan.server.rule;

import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch rule as a sheet has it.
 *
 * @param position among all rules, from 1
 * @param engineer the code of the one it asks first; null when it names nobody, or one who is gone
 */
record RuleLine(int position, DispatchRule rule, @Nullable String engineer) {

    RuleWhen when() {
        return rule.when();
    }

    RuleThen then() {
        return rule.then();
    }
}
