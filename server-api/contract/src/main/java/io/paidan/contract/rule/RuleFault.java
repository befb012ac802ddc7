package io.paidan.contract.rule;

import java.util.UUID;

/**
 * Something that a rule sets and that is not there any more. Until the rule is mended it counts as if it did not set that.
 *
 * @param value the code or id that it names
 */
public record RuleFault(UUID ruleId, Gone gone, String value) {

    /** What is not there any more. */
    public enum Gone {
        TEMPLATE,
        TERRITORY,
        ENGINEER
    }
}
