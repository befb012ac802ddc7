package io.paidan.contract.rule;

import java.util.List;
import java.util.UUID;

/**
 * What became of one rule.
 *
 * @param enabled false when it was left out
 * @param matched true when all its conditions held
 * @param conditions those it has, whether they held or not
 * @param decided what came from it, because no rule above it had set that
 */
public record RuleTrace(
        UUID ruleId, String name, boolean enabled, boolean matched, List<ConditionTrace> conditions, RuleThen decided) {
    public RuleTrace {
        conditions = List.copyOf(conditions);
    }
}
