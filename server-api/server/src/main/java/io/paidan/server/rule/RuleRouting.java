package io.paidan.server.rule;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.RuleEvaluation;
import io.paidan.contract.rule.RuleFacts;
import io.paidan.contract.rule.RuleOutcome;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleTrace;
import io.paidan.contract.rule.TryRules;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.notice.NoticeRequest;
import io.paidan.server.notice.Notices;
import io.paidan.server.organisation.Territories;
import io.paidan.server.workorder.OrderRouting;
import io.paidan.server.workorder.ServiceTemplates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the company's rules about each request; what they leave open comes from the request and the template. */
@Component
class RuleRouting implements OrderRouting {

    /** The name under which a rule stands in an order's history. */
    private static final String APPLIED = "RuleApplied";

    private final RuleSets rules;
    private final SoundRules sound;
    private final ServiceTemplates templates;
    private final Territories territories;
    private final Notices notices;

    RuleRouting(
            RuleSets rules, SoundRules sound, ServiceTemplates templates, Territories territories, Notices notices) {
        this.rules = rules;
        this.sound = sound;
        this.templates = templates;
        this.territories = territories;
        this.notices = notices;
    }

    @Override
    public Route route(
            CreateWorkOrder request,
            ServiceTemplate template,
            Territories.Found at,
            @Nullable String tier,
            Instant now) {
        var text = request.title() + "\n" + Objects.requireNonNullElse(request.description(), "");
        var ofRegion = territories.list(territories.wholeRegion(at.region()));
        var facts = new RuleFacts(
                request.channel(),
                template.serviceType(),
                template.code(),
                template.category(),
                lineage(at.territory(), ofRegion),
                tier,
                text,
                now.atZone(at.zone()).toLocalDateTime());
        var enabled = rules.get().rules().stream().filter(DispatchRule::enabled).toList();
        var outcome = RuleEvaluation.evaluate(sound.of(enabled, at.region(), ofRegion), facts);
        return route(outcome, request, template, at, now);
    }

    private Route route(
            RuleOutcome outcome, CreateWorkOrder request, ServiceTemplate asked, Territories.Found at, Instant now) {
        var then = outcome.then();
        var template = then.template() == null ? asked : templates.get(then.template());
        var priority = Stream.of(then.priority(), request.priority(), template.priority())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var territory = Objects.requireNonNullElse(then.territory(), at.territory());
        var mode = Stream.of(then.mode(), template.dispatchMode(), DispatchMode.MANUAL)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var dispatch = DispatchState.BY_HAND
                .to(mode == DispatchMode.FORWARD ? territory : null, then.engineerId())
                .begin(mode, now);
        return new Route(
                template,
                template.equals(asked) ? null : templateRule(outcome),
                priority,
                territory,
                dispatch,
                reasons(outcome, now),
                informs(outcome));
    }

    private static @Nullable String templateRule(RuleOutcome outcome) {
        return outcome.traces().stream()
                .filter(trace -> trace.decided().template() != null)
                .map(RuleTrace::name)
                .findFirst()
                .orElse(null);
    }

    private static List<HistoryEntry> reasons(RuleOutcome outcome, Instant now) {
        return outcome.traces().stream()
                .filter(trace -> !trace.decided().equals(RuleThen.NOTHING))
                .map(trace -> new HistoryEntry(now, "Paidan", APPLIED, trace.name(), null, decided(trace), null))
                .toList();
    }

    private static List<Informs> informs(RuleOutcome outcome) {
        return outcome.traces().stream()
                .filter(trace -> !trace.decided().informs().isEmpty())
                .map(trace -> new Informs(trace.name(), trace.decided().informs()))
                .toList();
    }

    @Override
    public void made(WorkOrderSummary order, Route route) {
        for (var informs : route.informs()) {
            var key = "%s:%s:%s".formatted(NoticeEvent.RULE_MATCHED, order.id(), informs.rule());
            var request =
                    NoticeRequest.about(order, NoticeEvent.RULE_MATCHED, key).with(NoticeVariable.TEXT, informs.rule());
            notices.send(informs.roles().stream().reduce(request, NoticeRequest::toRole, (one, other) -> other));
        }
    }

    /** What it set, such as {@code P1 AUTOMATIC territory:oberland-sued}; null when it only informed somebody. */
    private static @Nullable String decided(RuleTrace trace) {
        var then = trace.decided();
        var names = Stream.of(
                        then.priority(),
                        then.mode(),
                        named("template", then.template()),
                        named("territory", then.territory()),
                        named("engineer", then.engineerId()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(joining(" "));
        return names.isEmpty() ? null : names;
    }

    private static @Nullable String named(String what, @Nullable Object value) {
        return value == null ? null : what + ":" + value;
    }

    /** What the rules on somebody's screen would say. */
    RuleOutcome tryOut(TryRules question) {
        var template = templates.get(question.templateCode());
        var region = territories.getRegion(question.territory());
        var ofRegion = territories.list(territories.wholeRegion(region));
        var zone = territories.getZone(question.territory());
        return RuleEvaluation.evaluate(
                sound.of(question.rules(), region, ofRegion),
                new RuleFacts(
                        question.channel(),
                        template.serviceType(),
                        template.code(),
                        template.category(),
                        lineage(question.territory(), ofRegion),
                        question.tier(),
                        question.title() + "\n" + Objects.requireNonNullElse(question.description(), ""),
                        question.at().atZone(zone).toLocalDateTime()));
    }

    /** A territory and those above it, up to its region. */
    private static List<String> lineage(String territory, List<Territory> known) {
        var lineage = new ArrayList<String>();
        var next = find(territory, known);
        while (next.isPresent() && !lineage.contains(next.get().id())) {
            lineage.add(next.get().id());
            next = Optional.ofNullable(next.get().parent()).flatMap(parent -> find(parent, known));
        }
        return lineage;
    }

    private static Optional<Territory> find(String id, List<Territory> known) {
        return known.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
