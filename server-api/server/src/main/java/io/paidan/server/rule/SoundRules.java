package io.paidan.server.rule;

import io.paidan.contract.organisation.Territory;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.RuleThen;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.organisation.Territories;
import io.paidan.server.workorder.ServiceTemplates;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rules without what they name that is not there any more: a rule below may set that. */
@Component
class SoundRules {

    private final ServiceTemplates templates;
    private final Territories territories;
    private final Engineers engineers;
    private final Clock clock;

    SoundRules(ServiceTemplates templates, Territories territories, Engineers engineers, Clock clock) {
        this.templates = templates;
        this.territories = territories;
        this.engineers = engineers;
        this.clock = clock;
    }

    /** @param ofRegion the territories of the order's region, those given up among them */
    List<DispatchRule> of(List<DispatchRule> rules, String region, List<Territory> ofRegion) {
        var there = rules.stream().map(rule -> rule.then().engineerId()).anyMatch(Objects::nonNull)
                ? engineers.listIds(territories.wholeRegion(region), clock.instant())
                : List.<UUID>of();
        return rules.stream().map(rule -> sound(rule, ofRegion, there)).toList();
    }

    private DispatchRule sound(DispatchRule rule, List<Territory> ofRegion, List<UUID> there) {
        var then = rule.then();
        var template = then.template() != null && isOffered(then.template()) ? then.template() : null;
        var territory = then.territory() != null && isOpen(then.territory(), ofRegion) ? then.territory() : null;
        var engineer = then.engineerId() != null && there.contains(then.engineerId()) ? then.engineerId() : null;
        var sound = new RuleThen(template, then.priority(), then.mode(), territory, engineer, then.informs());
        return sound.equals(then) ? rule : new DispatchRule(rule.id(), rule.name(), rule.enabled(), rule.when(), sound);
    }

    private boolean isOffered(String template) {
        return templates.find(template).filter(found -> !found.retired()).isPresent();
    }

    private static boolean isOpen(String id, List<Territory> ofRegion) {
        return ofRegion.stream()
                .anyMatch(territory -> territory.active() && territory.id().equals(id));
    }
}
