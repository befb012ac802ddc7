package io.paidan.desktop.organisation;

import io.paidan.contract.organisation.CompanyRules;
import io.paidan.contract.organisation.SaveCompanyRules;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Master;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The page of what holds for every order of the company. */
public final class CompanyRulesPages {

    private static final String BELOW = "company-rules";
    private static final String API = "/api";

    private CompanyRulesPages() {}

    public static SetupPage rules(SetupContext setup) {
        var texts = setup.texts();
        var model = new MasterViewModel<>(
                new Rules(setup.api().resource(API, CompanyRules.class), texts),
                new CompanyRulesForm(),
                List.of(),
                setup);
        return new MasterPage<>("organisation.companyRules", SetupGroup.SERVICE, API + "/" + BELOW, model, setup)
                .ofCompany();
    }

    /** The only ones there are. */
    private record Rules(Resource<CompanyRules> server, Texts texts) implements Master<CompanyRules, SaveCompanyRules> {

        @Override
        public CompletableFuture<List<CompanyRules>> list() {
            return server.get(BELOW).thenApply(List::of);
        }

        @Override
        public CompletableFuture<CompanyRules> save(CompanyRules original, SaveCompanyRules command) {
            return server.save(BELOW, command);
        }

        @Override
        public boolean isOnlyOne() {
            return true;
        }

        @Override
        public String id(CompanyRules rules) {
            return BELOW;
        }

        @Override
        public String name(CompanyRules rules) {
            return texts.get("organisation.everyOrder");
        }
    }
}
