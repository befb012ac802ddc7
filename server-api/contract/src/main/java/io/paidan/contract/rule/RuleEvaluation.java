package io.paidan.contract.rule;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.Priority;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks rules about one order, once and from the first to the last. All of them see the order as it came in, not what
 * another rule made of it, so a rule means the same wherever it stands; its place decides only which of two counts.
 */
public final class RuleEvaluation {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final RuleFacts facts;
    private final List<RuleTrace> traces = new ArrayList<>();
    private @Nullable String template;
    private @Nullable Priority priority;
    private @Nullable DispatchMode mode;
    private @Nullable String territory;
    private @Nullable UUID engineerId;
    private final TreeSet<Role> informs = new TreeSet<>();

    private RuleEvaluation(RuleFacts facts) {
        this.facts = facts;
    }

    public static RuleOutcome evaluate(List<DispatchRule> rules, RuleFacts facts) {
        var evaluation = new RuleEvaluation(facts);
        rules.forEach(evaluation::ask);
        return new RuleOutcome(
                new RuleThen(
                        evaluation.template,
                        evaluation.priority,
                        evaluation.mode,
                        evaluation.territory,
                        evaluation.engineerId,
                        List.copyOf(evaluation.informs)),
                evaluation.traces);
    }

    private void ask(DispatchRule rule) {
        var conditions = conditions(rule.when(), facts);
        var matched = conditions.stream().allMatch(ConditionTrace::held);
        var decided = rule.enabled() && matched ? take(rule.then()) : RuleThen.NOTHING;
        traces.add(new RuleTrace(rule.id(), rule.name(), rule.enabled(), matched, conditions, decided));
    }

    /** Takes over what nobody has set yet, and says what that was. */
    private RuleThen take(RuleThen then) {
        var decided = new RuleThen(
                template == null ? then.template() : null,
                priority == null ? then.priority() : null,
                mode == null ? then.mode() : null,
                territory == null ? then.territory() : null,
                engineerId == null ? then.engineerId() : null,
                then.informs().stream().filter(informs::add).toList());
        template = template == null ? then.template() : template;
        priority = priority == null ? then.priority() : priority;
        mode = mode == null ? then.mode() : mode;
        territory = territory == null ? then.territory() : territory;
        engineerId = engineerId == null ? then.engineerId() : engineerId;
        return decided;
    }

    private static List<ConditionTrace> conditions(RuleWhen when, RuleFacts facts) {
        var traces = new ArrayList<ConditionTrace>();
        oneOf(
                ConditionKind.CHANNEL,
                names(when.channels()),
                List.of(facts.channel().name()),
                traces);
        oneOf(
                ConditionKind.SERVICE_TYPE,
                names(when.serviceTypes()),
                List.of(facts.serviceType().name()),
                traces);
        oneOf(ConditionKind.SERVICE_TEMPLATE, when.templates(), List.of(facts.template()), traces);
        oneOf(ConditionKind.CATEGORY, when.categories(), List.of(facts.category()), traces);
        oneOf(ConditionKind.TERRITORY, when.territories(), facts.territories(), traces);
        oneOf(ConditionKind.CUSTOMER_TIER, when.tiers(), tier(facts), traces);
        keywords(when, facts, traces);
        hours(when, facts, traces);
        oneOf(ConditionKind.DAY_OF_WEEK, names(when.days()), List.of(day(facts).name()), traces);
        return traces;
    }

    private static void oneOf(
            ConditionKind kind, List<String> wanted, List<String> found, List<ConditionTrace> traces) {
        if (!wanted.isEmpty()) {
            traces.add(new ConditionTrace(kind, wanted, found, found.stream().anyMatch(wanted::contains)));
        }
    }

    private static void keywords(RuleWhen when, RuleFacts facts, List<ConditionTrace> traces) {
        if (!when.keywords().isEmpty()) {
            var text = facts.text().toLowerCase(Locale.ROOT);
            var found = when.keywords().stream()
                    .filter(word -> text.contains(word.toLowerCase(Locale.ROOT)))
                    .toList();
            traces.add(new ConditionTrace(ConditionKind.KEYWORD, when.keywords(), found, !found.isEmpty()));
        }
    }

    private static void hours(RuleWhen when, RuleFacts facts, List<ConditionTrace> traces) {
        var hours = when.hours();
        if (hours != null) {
            var time = facts.localTime().toLocalTime();
            var wanted = List.of(text(hours.from()), text(hours.until()));
            traces.add(new ConditionTrace(ConditionKind.TIME_OF_DAY, wanted, List.of(text(time)), hours.contain(time)));
        }
    }

    private static DayOfWeek day(RuleFacts facts) {
        return facts.localTime().getDayOfWeek();
    }

    private static List<String> tier(RuleFacts facts) {
        return facts.tier() == null ? List.of() : List.of(Objects.requireNonNull(facts.tier()));
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private static String text(LocalTime time) {
        return TIME.format(time);
    }
}
