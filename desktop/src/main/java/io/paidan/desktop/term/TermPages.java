package io.paidan.desktop.term;

import io.paidan.contract.term.TermDetails;
import io.paidan.contract.term.TermKind;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.ServerMaster;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The page of the categories, tiers and units there are; codes that nobody has named stand on top, in amber. */
public final class TermPages {

    public static final String TERMS = "term.title";
    private static final String PATH = "/api/setup/terms";

    private TermPages() {}

    public static SetupPage terms(SetupContext setup) {
        var texts = setup.texts();
        var master = new Terms(setup.api().resource(PATH, TermDetails.class), texts);
        List<Column<TermDetails>> columns = List.of(
                Column.<TermDetails>of("term.name", 4, master::name)
                        .toned(term -> term.version() == 0 ? "pd-amber" : ""),
                Column.of("term.kind", 3, term -> texts.of(term.kind())),
                Column.of("term.code", 3, TermDetails::code));
        var model = new MasterViewModel<>(master, new TermForm(texts), columns, setup);
        return new MasterPage<>(TERMS, SetupGroup.SERVICE, PATH, model, setup).ofCompany();
    }

    private record Terms(Resource<TermDetails> server, Texts texts) implements ServerMaster<TermDetails, TermDetails> {

        @Override
        public CompletableFuture<TermDetails> save(TermDetails original, TermDetails wanted) {
            var code = URLEncoder.encode(wanted.code(), StandardCharsets.UTF_8).replace("+", "%20");
            return server.save(wanted.kind() + "/" + code, wanted.edit());
        }

        @Override
        public Optional<TermDetails> blank() {
            return Optional.of(new TermDetails(TermKind.CATEGORY, "", "", "", true, 0, "", Instant.EPOCH));
        }

        @Override
        public String id(TermDetails term) {
            return term.id();
        }

        /** A code that nobody has named is its own name. */
        @Override
        public String name(TermDetails term) {
            var name = texts.locale().equals(Texts.CHINESE) ? term.nameZh() : term.nameEn();
            return name.isEmpty() ? term.code() : name;
        }

        @Override
        public boolean isActive(TermDetails term) {
            return term.active();
        }
    }
}
