package io.paidan.server.sla.clock;

import io.paidan.contract.sla.PriorityRule;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a rule would make an order more pressing than it is. */
final class RuleMatch {

    private RuleMatch() {}

    static boolean holds(PriorityRule rule, OrderFacts order) {
        return rule.raiseTo().compareTo(order.priority()) < 0
                && (rule.tier() == null || Objects.equals(rule.tier(), order.customerTier()))
                && (rule.serviceType() == null || rule.serviceType() == order.serviceType())
                && (rule.category() == null || rule.category().equals(order.category()))
                && (rule.keyword() == null
                        || contains(order.title(), rule.keyword())
                        || contains(order.description(), rule.keyword()));
    }

    private static boolean contains(@Nullable String text, String word) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }
}
