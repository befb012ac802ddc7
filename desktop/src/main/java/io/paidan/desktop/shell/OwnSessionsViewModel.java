package io.paidan.desktop.shell;

import io.paidan.contract.session.SessionSummary;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.Sessions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Where the user himself is signed in; ends single sessions, or all but the one that asks. */
public final class OwnSessionsViewModel extends Asked {

    private final Sessions server;
    private final UUID user;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<SessionSummary>> open = new ReadOnlyObjectWrapper<>(List.of());

    public OwnSessionsViewModel(FailureTexts failures, Executor fx, Sessions server, UUID user) {
        super(failures, fx);
        this.server = server;
        this.user = user;
        this.fx = fx;
        await(read(), shown -> {});
    }

    /** The one used last first; empty until they have been read. */
    public ReadOnlyObjectProperty<List<SessionSummary>> openProperty() {
        return open.getReadOnlyProperty();
    }

    void end(SessionSummary session) {
        end(List.of(session));
    }

    @Override
    ObservableValue<Boolean> sendableProperty() {
        return open.flatMap(sessions -> super.sendableProperty()
                .map(idle -> idle && !SessionSummary.others(sessions).isEmpty()));
    }

    @Override
    public void send() {
        end(SessionSummary.others(open.get()));
    }

    /** Where one could not be ended others may have been: they are read again whatever came of it. */
    private void end(Collection<SessionSummary> ending) {
        await(
                server.end(ending)
                        .handle((nothing, refusal) -> Optional.ofNullable(refusal))
                        .thenCompose(refusal -> read().thenRun(() -> refusal.ifPresent(OwnSessionsViewModel::fail))),
                shown -> {});
    }

    private static void fail(Throwable refusal) {
        throw new CompletionException(refusal);
    }

    private CompletableFuture<Void> read() {
        return server.list(user).thenAcceptAsync(open::set, fx);
    }
}
