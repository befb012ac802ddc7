package io.paidan.contract.sla;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which policy an order gets, and why: the one its template names, whatever its conditions; else, of those whose conditions all
 * hold, the one with the most. With as many, the customer's tier counts before the priority, that before the service type, that before the territory; a territory
 * nearer to the order before one above it. When none holds, the standard of its priority.
 *
 * @param isNamed true when the order's template names it
 * @param conditions those of the chosen policy, the weightiest first; empty when it holds for any order or is named
 * @param passedOver policies that hold too but say less of the order, the best of them first
 * @param isStandard true when the company has no policy for it
 */
public record SlaChoice(
        SlaPolicy policy, boolean isNamed, List<Condition> conditions, List<SlaPolicy> passedOver, boolean isStandard) {

    /** What a policy may ask of an order, the weightiest first. */
    public enum Condition {
        TIER,
        PRIORITY,
        SERVICE_TYPE,
        TERRITORY
    }

    public SlaChoice {
        conditions = List.copyOf(conditions);
        passedOver = List.copyOf(passedOver);
    }

    public static SlaChoice of(Collection<SlaPolicy> policies, SlaCase order) {
        var holding = policies.stream()
                .filter(policy -> isNamed(policy, order) || holds(policy, order))
                .sorted(Comparator.<SlaPolicy, Boolean>comparing(policy -> !isNamed(policy, order))
                        .thenComparing(mostSpecificFirst(order)))
                .toList();
        if (holding.isEmpty()) {
            var standard = StandardPolicies.of(order.priority());
            return new SlaChoice(standard, false, conditions(standard), List.of(), true);
        }
        var chosen = holding.getFirst();
        var isNamed = isNamed(chosen, order);
        var conditions = isNamed ? List.<Condition>of() : conditions(chosen);
        return new SlaChoice(chosen, isNamed, conditions, holding.subList(1, holding.size()), false);
    }

    /** The conditions of a policy that are not open to any order. */
    public static List<Condition> conditions(SlaPolicy policy) {
        return Stream.of(Condition.values())
                .filter(condition -> value(policy, condition) != null)
                .toList();
    }

    private static @Nullable Object value(SlaPolicy policy, Condition condition) {
        return switch (condition) {
            case TIER -> policy.tier();
            case PRIORITY -> policy.priority();
            case SERVICE_TYPE -> policy.serviceType();
            case TERRITORY -> policy.territory();
        };
    }

    private static boolean isNamed(SlaPolicy policy, SlaCase order) {
        return policy.id().equals(order.named());
    }

    private static boolean holds(SlaPolicy policy, SlaCase order) {
        return (policy.tier() == null || Objects.equals(policy.tier(), order.tier()))
                && (policy.priority() == null || policy.priority() == order.priority())
                && (policy.serviceType() == null || policy.serviceType() == order.serviceType())
                && (policy.territory() == null || order.territories().contains(policy.territory()));
    }

    private static Comparator<SlaPolicy> mostSpecificFirst(SlaCase order) {
        Comparator<SlaPolicy> specific =
                comparingInt(policy -> -conditions(policy).size());
        for (var condition : Condition.values()) {
            specific = specific.thenComparing(policy -> value(policy, condition) == null);
        }
        return specific.thenComparingInt(policy -> nearness(policy, order)).thenComparing(SlaPolicy::id);
    }

    private static int nearness(SlaPolicy policy, SlaCase order) {
        return policy.territory() == null ? 0 : order.territories().indexOf(policy.territory());
    }
}
