package io.paidan.desktop.health;

import io.paidan.contract.organisation.DataGap;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import io.paidan.desktop.setup.SetupViewModel;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What is missing in the masters: nothing is edited here, each line leads to where it is. */
public final class HealthPage implements SetupPage {

    private static final String PATH = "/api/setup/health";

    private final SetupContext setup;
    private final HealthViewModel model;
    private @Nullable HealthView view;

    /** @param whole all of setup, to lead to its other pages; asked only once that is made */
    public HealthPage(SetupContext setup, CatalogueNames names, Supplier<SetupViewModel> whole) {
        this.setup = setup;
        this.model = new HealthViewModel(setup.api().resource(PATH, DataGap.class), whole, names, setup);
    }

    @Override
    public String key() {
        return "health.title";
    }

    @Override
    public SetupGroup group() {
        return SetupGroup.DATA;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Region view() {
        var known = view;
        if (known == null) {
            known = new HealthView(model, setup.texts());
            view = known;
        }
        return known;
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void find(String id, @Nullable String field) {
        model.load();
    }

    @Override
    public void leave(Runnable then) {
        then.run();
    }

    /** Gaps are found, not made. */
    @Override
    public void create() {}

    /** They are mended elsewhere. */
    @Override
    public void save() {}

    /** They are grouped instead. */
    @Override
    public void search() {}

    @Override
    public void close() {}
}
