package io.paidan.desktop.app;

import io.paidan.desktop.asset.AssetPages;
import io.paidan.desktop.audit.AuditLogPage;
import io.paidan.desktop.channel.ChannelPages;
import io.paidan.desktop.channel.ContactPages;
import io.paidan.desktop.customer.CustomerEngineers;
import io.paidan.desktop.customer.CustomerPages;
import io.paidan.desktop.engineer.EngineerPages;
import io.paidan.desktop.engineer.SkillPages;
import io.paidan.desktop.engineer.WeekPages;
import io.paidan.desktop.health.HealthPage;
import io.paidan.desktop.organisation.CompanyRulesPages;
import io.paidan.desktop.organisation.OrganisationPages;
import io.paidan.desktop.retention.RetentionPages;
import io.paidan.desktop.rule.RulePages;
import io.paidan.desktop.session.ApiKeyPages;
import io.paidan.desktop.session.SessionPages;
import io.paidan.desktop.setup.Maps;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupPage;
import io.paidan.desktop.setup.SetupViewModel;
import io.paidan.desktop.sheet.SheetPage;
import io.paidan.desktop.sla.PriorityPages;
import io.paidan.desktop.sla.SlaPages;
import io.paidan.desktop.stock.PartPages;
import io.paidan.desktop.stock.StorePages;
import io.paidan.desktop.template.TemplatePages;
import io.paidan.desktop.term.TermPages;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every page of setup, in the order of the screen. */
final class SetupPages {

    private SetupPages() {}

    /** @param whole what these pages become, for those that lead to others; asked only once it is made */
    static List<SetupPage> of(SetupContext setup, Maps maps, AppContext context, Supplier<SetupViewModel> whole) {
        var names = new CatalogueNames(context.texts(), context.store());
        var wanted = new CustomerEngineers(setup.texts(), context.store());
        return Stream.of(
                        List.of(
                                OrganisationPages.territories(setup, maps),
                                SessionPages.users(
                                        setup,
                                        context.clockface(),
                                        context.clock(),
                                        user -> whole.get()
                                                .find(
                                                        ContactPages.CONTACTS,
                                                        user.id().toString(),
                                                        null)),
                                ApiKeyPages.keys(setup, context.clockface(), context.clock(), context.clock()::zone),
                                EngineerPages.engineers(setup, maps, context.clock()::today),
                                SkillPages.skills(setup, context.clock()::today),
                                WeekPages.times(
                                        setup,
                                        context.clockface(),
                                        context.clock()::today,
                                        context.clock()::zone,
                                        context.store()::territories),
                                CustomerPages.customers(setup, maps, names, wanted),
                                AssetPages.assets(setup, names, wanted),
                                TemplatePages.templates(setup, context.store(), context.clock()::zone),
                                PartPages.parts(setup, names),
                                StorePages.stores(setup, maps, context.store()),
                                TermPages.terms(setup),
                                RulePages.rules(setup, context.store(), context.clock()),
                                CompanyRulesPages.rules(setup),
                                SlaPages.policies(setup, context.store(), context.clockface()),
                                PriorityPages.rules(setup, context.store()),
                                SlaPages.calendars(setup, context.clock()::today)),
                        ChannelPages.all(setup, context.clockface(), context.clock()::instant),
                        List.of(
                                new HealthPage(setup, names, whole),
                                RetentionPages.policy(setup),
                                new AuditLogPage(setup, names, context.clock()::zone),
                                new SheetPage(setup, context.saveDialog())))
                .flatMap(List::stream)
                .toList();
    }
}
