package io.paidan.contract.rule;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All rules in their order, saved as a whole.
 *
 * @param version grows by one with every change; sent back with a change to find conflicts
 * @param faults what those in force set that is not there any more; the server says it, and nobody needs to send it back
 */
public record DispatchRules(
        int version, List<DispatchRule> rules, @Nullable List<RuleFault> faults) {
    public DispatchRules {
        rules = List.copyOf(rules);
        faults = faults == null ? List.of() : List.copyOf(faults);
    }

    public DispatchRules(int version, List<DispatchRule> rules) {
        this(version, rules, List.of());
    }

    /** Never null. */
    @Override
    public List<RuleFault> faults() {
        return Objects.requireNonNull(faults);
    }
}
