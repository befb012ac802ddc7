package io.paidan.desktop.inspector;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaChoice;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.term.TermKind;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.CatalogueNames;
import io.paidan.desktop.workorder.PolicyNames;
import java.util.Objects;

/** By which policy the times of an order are counted, and why by this one. */
final class PolicyLine {

    private final Texts texts;
    private final CatalogueNames names;
    private final PolicyNames policies;

    PolicyLine(Texts texts, CatalogueNames names) {
        this.texts = texts;
        this.names = names;
        this.policies = new PolicyNames(texts);
    }

    /** Which, while it is not known why. */
    String of(OrderSla sla) {
        return texts.get("inspector.policy.which", policies.of(sla.policy(), sla.policyName()));
    }

    /** Says so when another one would be chosen now, as the policies or the order have changed. */
    String of(SlaDetails details) {
        var planned = details.sla();
        var choice = details.choice();
        var then = policies.of(planned.policy(), planned.policyName());
        if (!planned.policy().equals(choice.policy().id())) {
            return texts.get("inspector.policy.changed", then, name(choice.policy()), why(choice));
        }
        if (planned.policyVersion() != choice.policy().version()) {
            return texts.get("inspector.policy.older", then, why(choice));
        }
        return details.calendarChanged()
                ? texts.get("inspector.policy.olderHours", then, why(choice))
                : texts.get("inspector.policy", then, why(choice));
    }

    private String why(SlaChoice choice) {
        var reason = reason(choice);
        var others = choice.passedOver().stream()
                .map(policy -> texts.get("inspector.policy.other", name(policy)))
                .collect(joining(texts.get("inspector.and")));
        return others.isEmpty() ? reason : texts.get("inspector.policy.before", reason, others);
    }

    private String reason(SlaChoice choice) {
        if (choice.isStandard()) {
            return texts.get("inspector.policy.none");
        }
        if (choice.isNamed()) {
            return texts.get("inspector.policy.named");
        }
        return choice.conditions().isEmpty()
                ? texts.get("inspector.policy.any")
                : texts.get(
                        "inspector.policy.for",
                        choice.conditions().stream()
                                .map(condition -> value(condition, choice.policy()))
                                .collect(joining(texts.get("inspector.and"))));
    }

    private String value(SlaChoice.Condition condition, SlaPolicy policy) {
        return switch (condition) {
            case TIER -> {
                var tier = names.term(TermKind.TIER, Objects.requireNonNull(policy.tier()));
                yield texts.get("inspector.tier", CatalogueNames.withinSentence(tier));
            }
            case PRIORITY -> texts.of(Objects.requireNonNull(policy.priority()));
            case SERVICE_TYPE -> texts.of(Objects.requireNonNull(policy.serviceType()));
            case TERRITORY -> names.territory(Objects.requireNonNull(policy.territory()));
        };
    }

    private String name(SlaPolicy policy) {
        return policies.of(policy.id(), policy.name());
    }
}
