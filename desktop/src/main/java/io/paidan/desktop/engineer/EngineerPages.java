package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.Master;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The pages about engineers. */
public final class EngineerPages {

    private static final String PATH = "/api/engineers";

    private EngineerPages() {}

    public static SetupPage engineers(SetupContext setup) {
        var master = new Engineers(setup.api().resource(PATH, EngineerSummary.class));
        List<Column<EngineerSummary>> columns = List.of(
                Column.of("engineer.code", 1, EngineerSummary::code),
                Column.of("engineer.name", 2, EngineerSummary::name),
                Column.of("engineer.phone", 2, EngineerSummary::phone));
        var model = new MasterViewModel<>(master, new EngineerForm(), columns, setup);
        return new MasterPage<>("engineer.title", SetupGroup.ORGANISATION, PATH, model, setup);
    }

    private record Engineers(Resource<EngineerSummary> server) implements Master<EngineerSummary, EngineerSummary> {
        @Override
        public CompletableFuture<List<EngineerSummary>> list() {
            return server.list();
        }

        @Override
        public CompletableFuture<EngineerSummary> save(EngineerSummary original, EngineerSummary command) {
            return server.save(id(original), command);
        }

        @Override
        public EngineerSummary blank() {
            throw new UnsupportedOperationException("engineers cannot be made yet");
        }

        @Override
        public String id(EngineerSummary engineer) {
            return engineer.id().toString();
        }

        @Override
        public String name(EngineerSummary engineer) {
            return engineer.name();
        }
    }
}
