package io.paidan.desktop.app;

import io.paidan.desktop.channel.ChannelPages;
import io.paidan.desktop.engineer.EngineerPages;
import io.paidan.desktop.engineer.WeekPages;
import io.paidan.desktop.organisation.OrganisationPages;
import io.paidan.desktop.rule.RulePages;
import io.paidan.desktop.session.SessionPages;
import io.paidan.desktop.setup.Maps;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupPage;
import io.paidan.desktop.template.TemplatePages;
import java.util.List;
import java.util.stream.Stream;

/** Every page of setup, in the order of the screen. */
final class SetupPages {

    private SetupPages() {}

    static List<SetupPage> of(SetupContext setup, Maps maps, AppContext context) {
        return Stream.of(
                        List.of(
                                OrganisationPages.territories(setup, maps),
                                SessionPages.users(setup, context.clockface(), context.clock()),
                                EngineerPages.engineers(setup, maps, context.clock()::today),
                                WeekPages.times(
                                        setup,
                                        context.clockface(),
                                        context.clock()::today,
                                        context.clock()::zone,
                                        context.store()::territories),
                                TemplatePages.templates(setup, context.store()),
                                RulePages.rules(setup, context.store(), context.clock())),
                        ChannelPages.all(setup))
                .flatMap(List::stream)
                .toList();
    }
}
