package io.paidan.desktop.rule;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.rule.ConditionKind;
import io.paidan.contract.rule.ConditionTrace;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.RuleFault;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what rules set, and why they matched or did not. */
final class RuleSentences {

    private final Texts texts;
    private final DispatchStore store;
    private final CatalogueNames names;

    RuleSentences(Texts texts, DispatchStore store) {
        this.texts = texts;
        this.store = store;
        this.names = new CatalogueNames(texts, store);
    }

    /** All that is set, such as "P1 · Automatic"; a dash when nothing is. */
    String then(RuleThen then) {
        var parts = new ArrayList<String>();
        if (then.priority() != null) {
            parts.add(texts.of(then.priority()));
        }
        if (then.mode() != null) {
            parts.add(texts.of(then.mode()));
        }
        if (then.template() != null) {
            parts.add(names.template(then.template()));
        }
        if (then.territory() != null) {
            parts.add(names.territory(then.territory()));
        }
        if (then.engineerId() != null) {
            parts.add(store.findEngineer(then.engineerId())
                    .map(EngineerSummary::name)
                    .orElse("?"));
        }
        if (!then.informs().isEmpty()) {
            parts.add(texts.get("rule.tells", texts.list(then.informs().stream().map(texts::of))));
        }
        return parts.isEmpty() ? "–" : String.join(" · ", parts);
    }

    /** What an order gets that no rule is about. */
    String asTemplate(ServiceTemplate template) {
        var mode = template.dispatchMode() == null ? DispatchMode.MANUAL : template.dispatchMode();
        return texts.get("rule.try.asTemplate", texts.of(template.priority()), texts.of(mode));
    }

    /** The same, after what of it is not there any more. */
    String then(DispatchRule rule, List<RuleFault> faults) {
        return Stream.concat(faults.stream().map(this::fault), Stream.of(then(rule.then())))
                .collect(Collectors.joining(" · "));
    }

    private String fault(RuleFault fault) {
        return switch (fault.gone()) {
            case TEMPLATE -> texts.get("rule.gone.template", names.template(fault.value()));
            case TERRITORY -> texts.get("rule.gone.territory", names.territory(fault.value()));
            case ENGINEER -> texts.get("rule.gone.engineer");
        };
    }

    /** Such as "Channel: wanted Phone, found Web". */
    String condition(ConditionTrace trace) {
        var wanted = words(trace.kind(), trace.wanted());
        var found = trace.found().isEmpty() ? texts.get("rule.nothing") : words(trace.kind(), trace.found());
        return texts.get("rule.condition", texts.of(trace.kind()), wanted, found);
    }

    private String words(ConditionKind kind, List<String> codes) {
        var words = codes.stream().map(code -> word(kind, code));
        return kind == ConditionKind.TIME_OF_DAY ? words.collect(Collectors.joining(" – ")) : texts.list(words);
    }

    private String word(ConditionKind kind, String code) {
        return switch (kind) {
            case CHANNEL -> texts.of(Channel.valueOf(code));
            case SERVICE_TYPE -> texts.of(ServiceType.valueOf(code));
            case TERRITORY -> names.territory(code);
            case DAY_OF_WEEK -> DayOfWeek.valueOf(code).getDisplayName(TextStyle.SHORT, texts.locale());
            case SERVICE_TEMPLATE -> names.template(code);
            case CATEGORY -> names.term(TermKind.CATEGORY, code);
            case CUSTOMER_TIER -> names.term(TermKind.TIER, code);
            case KEYWORD, TIME_OF_DAY -> code;
        };
    }
}
