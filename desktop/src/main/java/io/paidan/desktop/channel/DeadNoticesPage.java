package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeSummary;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What could not be sent: nothing is edited here, only decided. */
final class DeadNoticesPage implements SetupPage {

    private static final String PATH = "/api/dead-notices";

    private final SetupContext setup;
    private final DeadNoticesViewModel model;
    private @Nullable DeadNoticesView view;

    DeadNoticesPage(SetupContext setup) {
        this.setup = setup;
        this.model = new DeadNoticesViewModel(setup.api().resource(PATH, NoticeSummary.class), setup);
    }

    @Override
    public String key() {
        return "channel.dead";
    }

    @Override
    public SetupGroup group() {
        return SetupGroup.NOTICES;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Region view() {
        var known = view;
        if (known == null) {
            known = new DeadNoticesView(model, setup.texts());
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

    /** Nobody makes one by hand. */
    @Override
    public void create() {}

    /** Every decision is saved at once. */
    @Override
    public void save() {}

    /** There are too few to search. */
    @Override
    public void search() {}

    @Override
    public void close() {}
}
