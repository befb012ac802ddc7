package io.paidan.desktop.rule;

import io.paidan.contract.organisation.Territory;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.desktop.organisation.OwnTerritories;
import io.paidan.desktop.setup.AddField;
import io.paidan.desktop.setup.ChoiceChips;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.PickedChips;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The page of dispatch rules. */
public final class RulePages {

    private RulePages() {}

    public static SetupPage rules(SetupContext setup, DispatchStore store, InstantSource clock) {
        var texts = setup.texts();
        var names = new CatalogueNames(texts, store);
        var own = new OwnTerritories(setup.rights(), store);
        var book = new RuleBook(setup.api(), own);
        var sentences = new RuleSentences(texts, store);
        List<Column<DispatchRule>> columns = List.of(
                Column.of("rule.place", 2, rule -> String.valueOf(book.place(rule))),
                Column.of("rule.name", 5, DispatchRule::name),
                Column.<DispatchRule>of("rule.then", 5, rule -> sentences.then(rule, book.faults(rule)))
                        .toned(rule -> book.faults(rule).isEmpty() ? "" : "pd-amber"));
        var form = new RuleForm(texts, store, own);
        var model = new MasterViewModel<>(book, form, columns, setup);
        var page = new MasterPage<>("rule.title", SetupGroup.SERVICE, RuleBook.PATH, model, setup);
        var chips = new Chips(page, setup);
        chips.add(form.channels(), () -> List.of(Channel.values()), texts::of);
        chips.add(form.serviceTypes(), () -> List.of(ServiceType.values()), texts::of);
        page.withEditor(
                form.templates(),
                () -> new PickedChips<>(
                        "rule.templates.prompt",
                        form.templates().valueProperty(),
                        () -> store.templates().stream()
                                .filter(template -> !template.retired())
                                .map(ServiceTemplate::code)
                                .toList(),
                        new AddField.Naming<>(names::template, code -> code, names::templateWords),
                        texts));
        chips.add(form.categories(), TermKind.CATEGORY, names);
        chips.add(
                form.territories(), () -> own.list().stream().map(Territory::id).toList(), names::territory);
        chips.add(form.tiers(), TermKind.TIER, names);
        chips.add(form.days(), () -> List.of(DayOfWeek.values()), form::name);
        chips.add(form.informs(), () -> RuleForm.INFORMED, texts::of);
        return page.withChanges(() -> new RuleActs(model, book, setup))
                .withPane(() -> new TryRulesView(new TryRulesViewModel(book, store, setup, clock), sentences, texts));
    }

    /** Puts chips where a field takes several. */
    private record Chips(MasterPage<DispatchRule, DispatchRule> page, SetupContext setup) {

        void add(FormField<List<String>> field, TermKind kind, CatalogueNames names) {
            add(field, () -> names.offeredTerms(kind), code -> names.term(kind, code));
        }

        <V> void add(FormField<List<V>> field, Supplier<List<V>> offers, Function<V, String> name) {
            page.withEditor(field, () -> new ChoiceChips<>(field.valueProperty(), offers, name, setup.texts()));
        }
    }
}
