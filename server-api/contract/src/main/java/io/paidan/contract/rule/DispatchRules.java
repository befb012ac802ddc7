package io.paidan.contract.rule;

import java.util.List;

/**
 * All rules in their order, saved as a whole.
 *
 * @param version grows by one with every change; sent back with a change to find conflicts
 */
public record DispatchRules(int version, List<DispatchRule> rules) {
    public DispatchRules {
        rules = List.copyOf(rules);
    }
}
