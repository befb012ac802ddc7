package io.paidan.server.rule;

import static java.util.stream.Collectors.toSet;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.RuleFault;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.organisation.Territories;
import io.paidan.server.platform.FieldChecks;
import io.paidan.server.platform.FieldChecks.Findings;
import io.paidan.server.term.Terms;
import io.paidan.server.workorder.ServiceTemplates;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rules may hold. */
@Component
class RuleCheck {

    private static final int MOST_RULES = 200;
    private static final int MOST_WORDS = 50;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_WORD = 60;

    /**
     * What rules may speak of.
     *
     * @param templates also those given up: a condition that holds for no new order any more does no harm
     * @param offered those a rule may set
     * @param territories also those given up, as the templates
     * @param open those a rule may send orders to
     */
    private record Known(
            Set<String> templates,
            Set<String> offered,
            Set<String> territories,
            Set<String> open,
            Set<UUID> engineers) {}

    private final ServiceTemplates templates;
    private final Territories territories;
    private final Engineers engineers;
    private final Terms terms;
    private final FieldChecks checks;

    RuleCheck(
            ServiceTemplates templates, Territories territories, Engineers engineers, Terms terms, FieldChecks checks) {
        this.templates = templates;
        this.territories = territories;
        this.engineers = engineers;
        this.terms = terms;
        this.checks = checks;
    }

    /**
     * @param present the rules as they are: one that names what has gone since keeps nobody from changing another, or from
     *     taking it out of force
     * @throws io.paidan.server.platform.ProblemException INVALID with all that is wrong
     */
    void check(List<DispatchRule> rules, List<DispatchRule> present) {
        var found = checks.begin();
        found.between("rules", rules.size(), 0, MOST_RULES);
        var known = known();
        var ids = new HashSet<UUID>();
        for (var at = 0; at < rules.size(); at++) {
            var rule = rules.get(at);
            var field = "rules[%d].".formatted(at);
            found.twice(field + "id", rule.id().toString(), !ids.add(rule.id()));
            found.line(field + "name", rule.name(), LONGEST_NAME);
            if (isAsItWas(rule, present)) {
                continue;
            }
            when(rule.when(), field + "when.", known, found);
            then(rule.then(), field + "then.", known, found);
            if (rule.enabled()) {
                sendsOn(rule.then(), field + "then.", known, found);
            }
        }
        found.refuse();
    }

    private static boolean isAsItWas(DispatchRule rule, List<DispatchRule> present) {
        return present.stream()
                .filter(before -> before.id().equals(rule.id()))
                .anyMatch(before -> before.when().equals(rule.when())
                        && before.then().equals(rule.then())
                        && (before.enabled() || !rule.enabled()));
    }

    /** What the rules in force set that is not there any more. */
    List<RuleFault> faults(List<DispatchRule> rules) {
        if (rules.isEmpty()) {
            return List.of();
        }
        var known = known();
        return rules.stream()
                .filter(DispatchRule::enabled)
                .flatMap(rule -> faults(rule, known))
                .toList();
    }

    private static Stream<RuleFault> faults(DispatchRule rule, Known known) {
        var then = rule.then();
        return Stream.of(
                        fault(rule, RuleFault.Gone.TEMPLATE, then.template(), known.offered()),
                        fault(rule, RuleFault.Gone.TERRITORY, then.territory(), known.open()),
                        fault(rule, RuleFault.Gone.ENGINEER, then.engineerId(), known.engineers()))
                .flatMap(Optional::stream);
    }

    private static <T> Optional<RuleFault> fault(
            DispatchRule rule, RuleFault.Gone gone, @Nullable T named, Set<T> there) {
        return named == null || there.contains(named)
                ? Optional.empty()
                : Optional.of(new RuleFault(rule.id(), gone, named.toString()));
    }

    private Known known() {
        var regions = territories.listRegions();
        var all = templates.list();
        var areas = regions.stream()
                .flatMap(region -> territories.list(territories.wholeRegion(region)).stream())
                .toList();
        return new Known(
                all.stream().map(ServiceTemplate::code).collect(toSet()),
                all.stream()
                        .filter(template -> !template.retired())
                        .map(ServiceTemplate::code)
                        .collect(toSet()),
                areas.stream().map(Territory::id).collect(toSet()),
                areas.stream().filter(Territory::active).map(Territory::id).collect(toSet()),
                regions.stream()
                        .flatMap(region -> engineers.list(territories.wholeRegion(region)).stream())
                        .map(EngineerSummary::id)
                        .collect(toSet()));
    }

    private void when(RuleWhen when, String field, Known known, Findings found) {
        found.between(field + "templates", when.templates().size(), 0, MOST_WORDS);
        for (var template : when.templates()) {
            found.known(field + "templates", template, known.templates().contains(template));
        }
        terms(field + "categories", TermKind.CATEGORY, when.categories(), found);
        terms(field + "tiers", TermKind.TIER, when.tiers(), found);
        found.between(field + "keywords", when.keywords().size(), 0, MOST_WORDS);
        when.keywords().forEach(word -> found.line(field + "keywords", word, LONGEST_WORD));
        for (var territory : when.territories()) {
            found.known(field + "territories", territory, known.territories().contains(territory));
        }
    }

    private void terms(String field, TermKind kind, List<String> codes, Findings found) {
        found.between(field, codes.size(), 0, MOST_WORDS);
        codes.forEach(code -> terms.check(found, field, kind, code));
    }

    private static void then(RuleThen then, String field, Known known, Findings found) {
        if (then.template() != null) {
            found.known(field + "template", then.template(), known.offered().contains(then.template()));
        }
        if (then.territory() != null) {
            found.known(
                    field + "territory", then.territory(), known.territories().contains(then.territory()));
        }
        if (then.engineerId() != null) {
            found.known(
                    field + "engineerId",
                    then.engineerId().toString(),
                    known.engineers().contains(then.engineerId()));
        }
        if (then.equals(RuleThen.NOTHING)) {
            found.wrong(field.substring(0, field.length() - 1), null, true, "field.rule-does-nothing");
        }
    }

    private static void sendsOn(RuleThen then, String field, Known known, Findings found) {
        var to = then.territory();
        if (to != null && known.territories().contains(to)) {
            found.wrong(field + "territory", to, !known.open().contains(to), "field.given-up-territory");
        }
    }
}
