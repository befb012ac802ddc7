package io.paidan.server.sla;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.flag;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.CellKinds.whole;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.CellKinds;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import io.paidan.server.term.Terms;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Priority rules by code. */
@Component
class PriorityRuleSheet implements Sheet<PriorityRule> {

    private static final SheetColumn<PriorityRule, String> ID = required("id", CellKinds.code(), PriorityRule::id);
    private static final SheetColumn<PriorityRule, String> NAME = required("name", text(), PriorityRule::name);
    private static final SheetColumn<PriorityRule, String> TIER = optional("tier", text(), PriorityRule::tier);
    private static final SheetColumn<PriorityRule, ServiceType> SERVICE_TYPE =
            optional("serviceType", choice(ServiceType.class), PriorityRule::serviceType);
    private static final SheetColumn<PriorityRule, String> CATEGORY =
            optional("category", text(), PriorityRule::category);
    private static final SheetColumn<PriorityRule, String> KEYWORD = optional("keyword", text(), PriorityRule::keyword);
    private static final SheetColumn<PriorityRule, Boolean> NAMED_ONLY =
            optional("namedOnly", flag(), PriorityRule::namedOnly);
    private static final SheetColumn<PriorityRule, Integer> PERCENT =
            required("percent", whole(), PriorityRule::percent);
    private static final SheetColumn<PriorityRule, Priority> RAISE_TO =
            required("raiseTo", choice(Priority.class), PriorityRule::raiseTo);

    private final PriorityRules rules;
    private final Terms terms;

    PriorityRuleSheet(PriorityRules rules, Terms terms) {
        this.rules = rules;
        this.terms = terms;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.PRIORITY_RULES;
    }

    @Override
    public List<SheetColumn<PriorityRule, ?>> columns() {
        return List.of(ID, NAME, TIER, SERVICE_TYPE, CATEGORY, KEYWORD, NAMED_ONLY, PERCENT, RAISE_TO);
    }

    @Override
    public void write(SignedInUser user, Consumer<PriorityRule> to) {
        rules.list().forEach(to);
    }

    @Override
    public Optional<PriorityRule> find(SheetRow<PriorityRule> row, SignedInUser user) {
        var id = row.get(ID);
        return rules.list().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** What says the same is not checked anew: what it names may be gone by now. */
    @Override
    public Saved<PriorityRule> save(SheetRow<PriorityRule> row, SignedInUser user) {
        var stored = row.stored();
        var wanted = new PriorityRule(
                row.get(ID),
                stored == null ? 0 : stored.version(),
                row.get(NAME),
                code(TermKind.TIER, row.find(TIER)),
                row.find(SERVICE_TYPE),
                code(TermKind.CATEGORY, row.find(CATEGORY)),
                row.find(KEYWORD),
                row.get(NAMED_ONLY, false),
                row.get(PERCENT),
                row.get(RAISE_TO));
        return wanted.equals(stored)
                ? new Saved<>(wanted, false)
                : new Saved<>(rules.save(wanted.id(), wanted, user), stored == null);
    }

    private @Nullable String code(TermKind kind, @Nullable String written) {
        return written == null ? null : terms.codeOf(kind, written);
    }
}
