package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeSummary;
import io.paidan.desktop.setup.PlainPage;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;

/** What could not be sent: nothing is edited here, only decided, and every decision is saved at once. */
final class DeadNoticesPage extends PlainPage<DeadNoticesView> {

    private static final String PATH = "/api/dead-notices";

    private final SetupContext setup;
    private final DeadNoticesViewModel model;

    DeadNoticesPage(SetupContext setup) {
        super("channel.dead", SetupGroup.NOTICES, PATH);
        this.setup = setup;
        this.model = new DeadNoticesViewModel(setup.api().resource(PATH, NoticeSummary.class), setup);
    }

    @Override
    protected DeadNoticesView build() {
        return new DeadNoticesView(model, setup.texts());
    }

    @Override
    public void shown() {
        model.load();
    }
}
