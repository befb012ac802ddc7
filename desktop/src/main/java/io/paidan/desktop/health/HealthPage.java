package io.paidan.desktop.health;

import io.paidan.contract.organisation.DataGap;
import io.paidan.desktop.setup.PlainPage;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupViewModel;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.function.Supplier;

/** What is missing in the masters: nothing is edited here, each line leads to where it is. */
public final class HealthPage extends PlainPage<HealthView> {

    private static final String PATH = "/api/setup/health";

    private final SetupContext setup;
    private final HealthViewModel model;

    /** @param whole all of setup, to lead to its other pages; asked only once that is made */
    public HealthPage(SetupContext setup, CatalogueNames names, Supplier<SetupViewModel> whole) {
        super("health.title", SetupGroup.DATA, PATH);
        this.setup = setup;
        this.model = new HealthViewModel(setup.api().resource(PATH, DataGap.class), whole, names, setup);
    }

    @Override
    protected HealthView build() {
        return new HealthView(model, setup.texts());
    }

    @Override
    public void shown() {
        model.load();
    }
}
