package io.paidan.desktop.sla;

import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A priority rule's fields: for which orders, from which share of the time on, and how pressing they become. */
final class PriorityRuleForm extends MasterForm<PriorityRule, PriorityRule> {

    /** Three quarters of the time make an order as pressing as can be. */
    static final PriorityRule BLANK = new PriorityRule("", 0, "", null, null, null, null, false, 75, Priority.P1);

    private final FormField<String> name = halfLine("name", "sla.name", 60, true);
    private final FormField<String> code = halfLine("id", "sla.code", 32, true).fixed();
    private final FormField<String> percent;
    private final FormField<@Nullable Priority> raiseTo;
    private final FormField<@Nullable String> tier;
    private final FormField<@Nullable ServiceType> serviceType;
    private final FormField<@Nullable String> category;
    private final FormField<String> keyword;
    private final FormField<Boolean> namedOnly;

    PriorityRuleForm(Texts texts, DispatchStore store) {
        var names = new CatalogueNames(texts, store);
        heading("sla.conditions");
        tier = choice("tier", "sla.tier", names.choice(TermKind.TIER, false));
        serviceType = constant("serviceType", "sla.serviceType", false, ServiceType.values(), texts);
        category = choice("category", "sla.category", names.choice(TermKind.CATEGORY, false));
        keyword = halfLine("keyword", "sla.keyword", 60, false);
        namedOnly = flag("namedOnly", "sla.namedOnly");
        heading("sla.raise");
        percent = whole("percent", "sla.percent", true, 1, 100);
        raiseTo = constant("raiseTo", "sla.raiseTo", true, Priority.values(), texts);
    }

    @Override
    protected void fill(PriorityRule rule) {
        name.set(rule.name());
        code.set(rule.id());
        tier.set(rule.tier());
        serviceType.valueProperty().set(rule.serviceType());
        category.valueProperty().set(rule.category());
        keyword.set(Objects.requireNonNullElse(rule.keyword(), ""));
        namedOnly.set(rule.namedOnly());
        percent.set(String.valueOf(rule.percent()));
        raiseTo.valueProperty().set(rule.raiseTo());
    }

    @Override
    protected PriorityRule command(PriorityRule original) {
        return new PriorityRule(
                original.version() == 0 ? code.get().strip() : original.id(),
                original.version(),
                name.get().strip(),
                tier.get(),
                serviceType.get(),
                category.get(),
                textOrNull(keyword),
                namedOnly.get(),
                Integer.parseInt(percent.get().strip()),
                Objects.requireNonNull(raiseTo.get()));
    }
}
