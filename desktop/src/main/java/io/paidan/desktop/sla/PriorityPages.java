package io.paidan.desktop.sla;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.term.TermKind;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.RemoveButton;
import io.paidan.desktop.setup.ServerMaster;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The page of the rules by which orders become more pressing by themselves. */
public final class PriorityPages {

    private static final String PATH = "/api/priority-rules";

    private PriorityPages() {}

    public static SetupPage rules(SetupContext setup, DispatchStore store) {
        var texts = setup.texts();
        var names = new CatalogueNames(texts, store);
        List<Column<PriorityRule>> columns = List.of(
                Column.of("sla.name", 4, PriorityRule::name),
                Column.of("sla.conditions", 4, rule -> conditions(rule, texts, names)),
                Column.of("sla.raise", 3, rule -> texts.get("sla.raises", rule.percent(), rule.raiseTo())));
        var server = setup.api().resource(PATH, PriorityRule.class);
        var master = new Rules(server);
        var model = new MasterViewModel<>(master, new PriorityRuleForm(texts, store), columns, setup);
        return new MasterPage<>("sla.priorityRules", SetupGroup.SLA, PATH, model, setup)
                .ofCompany()
                .withChanges(() -> new RemoveButton<>(
                        "setup.remove",
                        "setup.removeSure",
                        model,
                        rule -> rule.id() + "?version=" + rule.version(),
                        server,
                        setup))
                .withPane(() -> new PriorityHelp(texts));
    }

    /** Such as {@code Gold · Repair · “no heating”}; that it holds for any order when it asks nothing. */
    private static String conditions(PriorityRule rule, Texts texts, CatalogueNames names) {
        var asked = Stream.of(
                        rule.tier() == null ? null : names.term(TermKind.TIER, rule.tier()),
                        rule.serviceType() == null ? null : texts.of(rule.serviceType()),
                        rule.category() == null ? null : names.term(TermKind.CATEGORY, rule.category()),
                        rule.keyword() == null ? null : texts.get("sla.word", rule.keyword()),
                        rule.namedOnly() ? texts.get("sla.ofTemplates") : null)
                .filter(Objects::nonNull)
                .collect(joining(" · "));
        return asked.isEmpty() ? texts.get("sla.anyOrder") : asked;
    }

    private record Rules(Resource<PriorityRule> server) implements ServerMaster<PriorityRule, PriorityRule> {

        @Override
        public CompletableFuture<PriorityRule> save(PriorityRule original, PriorityRule rule) {
            return server.save(rule.id(), rule);
        }

        @Override
        public Optional<PriorityRule> blank() {
            return Optional.of(PriorityRuleForm.BLANK);
        }

        @Override
        public String id(PriorityRule rule) {
            return rule.id();
        }

        @Override
        public String name(PriorityRule rule) {
            return rule.name();
        }
    }
}
