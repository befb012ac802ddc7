package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeSummary;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.setup.PlainPage;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What could not be sent: nothing is edited here, only decided, and every decision is saved at once. */
final class DeadNoticesPage extends PlainPage<DeadNoticesView> {

    private static final String PATH = "/api/dead-notices";

    private final SetupContext setup;
    private final Clockface clockface;
    private final Supplier<Instant> now;
    private final DeadNoticesViewModel model;

    /** @param now the company's time */
    DeadNoticesPage(SetupContext setup, Clockface clockface, Supplier<Instant> now) {
        super(ChannelPages.UNDELIVERED, SetupGroup.NOTICES, PATH);
        this.setup = setup;
        this.clockface = clockface;
        this.now = now;
        this.model = new DeadNoticesViewModel(
                setup.api().resource(PATH, NoticeSummary.class),
                setup,
                wait -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, setup.fx()));
    }

    @Override
    protected DeadNoticesView build() {
        return new DeadNoticesView(model, setup.texts(), clockface, now);
    }

    @Override
    public void shown() {
        model.load();
    }
}
