package io.paidan.contract.rule;

import java.util.List;

/**
 * Whether one condition held.
 *
 * @param wanted what the rule asks for: codes, words or times
 * @param found what the order has; empty when it has nothing
 */
public record ConditionTrace(ConditionKind kind, List<String> wanted, List<String> found, boolean held) {
    public ConditionTrace {
        wanted = List.copyOf(wanted);
        found = List.copyOf(found);
    }
}
