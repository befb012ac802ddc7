package io.paidan.desktop.inspector;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.session.Role;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.dispatch.ActTexts;
import io.paidan.desktop.dispatch.Consequences;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.EchoServer;
import io.paidan.desktop.dispatch.PlanningRanker;
import io.paidan.desktop.dispatch.RoutePlans;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Selection;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The candidates over the fixture's board, with real ranking and a server that answers at once. */
final class CandidatesFixture {

    final Texts texts = new Texts(Texts.CHINESE);
    final DispatchStore store = new DispatchStore();
    final Selection selection = new Selection();
    final EchoServer server;
    final Dispatching dispatching;
    final ObjectProperty<Instant> now = new SimpleObjectProperty<>(BoardFixture.NOW);
    final EventApplier applier;
    final CandidatesViewModel model;

    CandidatesFixture(CompletableFuture<TravelTimes> roads, Executor background) {
        this(roads, background, Role.DISPATCHER);
    }

    CandidatesFixture(CompletableFuture<TravelTimes> roads, Executor background, Role role) {
        var failures = new FailureTexts(texts);
        var acts = new ActTexts(texts, store, () -> BoardFixture.ZONE);
        var clockface = new Clockface(texts, () -> BoardFixture.ZONE);
        applier = new EventApplier(store);
        server = new EchoServer(store, applier, BoardFixture.NOW);
        dispatching = new Dispatching(
                store,
                () -> BoardFixture.NOW,
                server,
                new PlanningRanker(roads),
                new RoutePlans(store, roads, Runnable::run),
                background,
                Runnable::run,
                () -> true,
                BoardFixture.mayAssign(role),
                acts,
                new Toasts(),
                failures);
        applier.load(BoardFixture.board());
        model = new CandidatesViewModel(
                store,
                selection,
                dispatching,
                role,
                new Consequences(store, () -> BoardFixture.NOW, texts, clockface, acts),
                failures,
                now,
                texts,
                clockface,
                Runnable::run);
    }

    /** Every candidate's bar changes, for it counts the minutes from now. */
    void passAMinute() {
        now.set(now.get().plusSeconds(60));
    }
}
