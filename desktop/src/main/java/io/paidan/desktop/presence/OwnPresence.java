package io.paidan.desktop.presence;

import io.paidan.contract.presence.Attention;
import io.paidan.contract.presence.ReportPresence;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.store.Selection;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the server what this user looks at or drags: at once when it changes, and again while it lasts. */
public final class OwnPresence implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OwnPresence.class);
    private static final int SECONDS_BETWEEN_REPORTS = 10;
    private static final ReportPresence NOTHING = new ReportPresence(null, null);

    private final Selection selection;
    private final Dispatching dispatching;
    private final Function<ReportPresence, CompletableFuture<?>> server;
    private final BooleanSupplier live;
    private final Subscriptions subscriptions = new Subscriptions();
    private ReportPresence said = NOTHING;

    /**
     * @param now the time, beating
     * @param live whether the server is there; nothing is said while it is not
     */
    public OwnPresence(
            Selection selection,
            Dispatching dispatching,
            ObservableValue<Instant> now,
            Function<ReportPresence, CompletableFuture<?>> server,
            BooleanSupplier live) {
        this.selection = selection;
        this.dispatching = dispatching;
        this.server = server;
        this.live = live;
        subscriptions
                .add(selection.pickedProperty().subscribe((before, after) -> sayWhenNew()))
                .add(dispatching.sessionProperty().subscribe((before, after) -> sayWhenNew()))
                .add(now.map(instant -> instant.getEpochSecond() / SECONDS_BETWEEN_REPORTS)
                        .subscribe((before, after) -> sayAgain()));
    }

    private ReportPresence attention() {
        var session = dispatching.session();
        return session != null
                ? new ReportPresence(session.orderId(), Attention.DRAGGING)
                : selection
                        .orderId()
                        .map(id -> new ReportPresence(id, Attention.LOOKING))
                        .orElse(NOTHING);
    }

    private void sayWhenNew() {
        if (!attention().equals(said)) {
            say(attention());
        }
    }

    private void sayAgain() {
        if (!attention().equals(NOTHING)) {
            say(attention());
        }
    }

    /** Whether it was heard does not matter: it is said again soon. */
    private void say(ReportPresence attention) {
        if (!live.getAsBoolean()) {
            return;
        }
        said = attention;
        var _ = server.apply(attention).whenComplete((ok, failure) -> {
            if (failure != null) {
                log.debug("Nobody was told of {}", attention, failure);
            }
        });
    }

    @Override
    public void close() {
        subscriptions.close();
        if (!said.equals(NOTHING)) {
            say(NOTHING);
        }
    }
}
