package io.paidan.desktop.stock;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.stock.PartDetails;
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
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The page of the catalogue of parts. */
public final class PartPages {

    private static final String PATH = "/api/setup/parts";

    private PartPages() {}

    public static SetupPage parts(SetupContext setup, CatalogueNames names) {
        var texts = setup.texts();
        var master = new Parts(setup.api().resource(PATH, PartDetails.class), texts);
        List<Column<PartDetails>> columns = List.of(
                Column.of("stock.number", 2, PartDetails::number),
                Column.of("stock.name", 4, master::name),
                Column.of("stock.category", 2, part -> names.term(TermKind.PART_CATEGORY, part.category())),
                Column.of("stock.unit", 1, part -> names.term(TermKind.UNIT, part.unit())));
        var model = new MasterViewModel<>(master, new PartForm(texts, names), columns, setup);
        return new MasterPage<>("stock.parts", SetupGroup.SERVICE, PATH, model, setup).ofCompany();
    }

    private record Parts(Resource<PartDetails> server, Texts texts) implements ServerMaster<PartDetails, PartDetails> {

        @Override
        public CompletableFuture<PartDetails> save(PartDetails original, PartDetails wanted) {
            return server.save(wanted.number(), wanted.edit());
        }

        @Override
        public Optional<PartDetails> blank() {
            return Optional.of(
                    new PartDetails(UuidCreator.getTimeOrderedEpoch(), "", "", "", "", "", 0, "", Instant.EPOCH));
        }

        @Override
        public String id(PartDetails part) {
            return part.number();
        }

        @Override
        public String name(PartDetails part) {
            return texts.locale().equals(Texts.CHINESE) ? part.nameZh() : part.nameEn();
        }
    }
}
