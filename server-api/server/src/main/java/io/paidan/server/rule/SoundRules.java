package io.paidan.server.rule;

import io.paidan.contract.organisation.Territory;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.RuleThen;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.organisation.Territories;
import io.paidan.server.workorder.ServiceTemplates;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /**
     * However many rules there are, each kind of thing is looked up once.
     *
     * @param ofRegion the territories of the order's region, those given up among them
     */
    List<DispatchRule> of(List<DispatchRule> rules, String region, List<Territory> ofRegion) {
        var named = named(rules, RuleThen::template);
        var offered = named.isEmpty() ? List.<String>of() : templates.listOffered(named);
        var wanted = named(rules, RuleThen::engineerId);
        var there = wanted.isEmpty()
                ? List.<UUID>of()
                : engineers.listIdsAmong(wanted, territories.wholeRegion(region), clock.instant());
        return rules.stream().map(rule -> sound(rule, offered, ofRegion, there)).toList();
    }

    private static <T> List<T> named(List<DispatchRule> rules, Function<RuleThen, @Nullable T> what) {
        return rules.stream()
                .flatMap(rule -> Stream.ofNullable(what.apply(rule.then())))
                .distinct()
                .toList();
    }

    private static DispatchRule sound(
            DispatchRule rule, List<String> offered, List<Territory> ofRegion, List<UUID> there) {
        var then = rule.then();
        var template = then.template() != null && offered.contains(then.template()) ? then.template() : null;
        var territory = then.territory() != null && isOpen(then.territory(), ofRegion) ? then.territory() : null;
        var engineer = then.engineerId() != null && there.contains(then.engineerId()) ? then.engineerId() : null;
        var sound = new RuleThen(template, then.priority(), then.mode(), territory, engineer, then.informs());
        return sound.equals(then) ? rule : new DispatchRule(rule.id(), rule.name(), rule.enabled(), rule.when(), sound);
    }

    private static boolean isOpen(String id, List<Territory> ofRegion) {
        return ofRegion.stream()
                .anyMatch(territory -> territory.active() && territory.id().equals(id));
    }
}
