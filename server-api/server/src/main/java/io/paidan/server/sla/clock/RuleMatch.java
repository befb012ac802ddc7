package io.paidan.server.sla.clock;

import io.paidan.contract.sla.PriorityRule;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which rules are asked about an order, and whether one would make it more pressing than it is. */
final class RuleMatch {

    private RuleMatch() {}

    /**
     * The rules to ask about an order: the one its template names, or all that are not kept for templates. A name that is no
     * rule's any more counts as none: a template of long ago may have it.
     */
    static List<PriorityRule> choose(List<PriorityRule> rules, OrderFacts order) {
        var named = rules.stream()
                .filter(rule -> rule.id().equals(order.namedRule()))
                .toList();
        return named.isEmpty()
                ? rules.stream().filter(rule -> !rule.namedOnly()).toList()
                : named;
    }

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
