package io.paidan.contract.rule;

import java.util.List;

/**
 * What the rules say of an order, and why.
 *
 * @param then all that they set
 * @param traces one for every rule, in their order
 */
public record RuleOutcome(RuleThen then, List<RuleTrace> traces) {
    public RuleOutcome {
        traces = List.copyOf(traces);
    }
}
