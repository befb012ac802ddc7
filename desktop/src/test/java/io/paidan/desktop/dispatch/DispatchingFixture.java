package io.paidan.desktop.dispatch;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.session.Role;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.StraightRoads;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Dispatching over the board of the fixture, on the calling thread. */
final class DispatchingFixture {

    final DispatchStore store = new DispatchStore();
    final EventApplier applier = new EventApplier(store);
    final EchoServer server = new EchoServer(store, applier, BoardFixture.NOW);
    final Toasts toasts = new Toasts();
    final AtomicReference<Instant> now = new AtomicReference<>(BoardFixture.NOW);
    final AtomicBoolean live = new AtomicBoolean(true);
    final Dispatching dispatching;

    /** Everything at once. */
    DispatchingFixture() {
        this(Runnable::run);
    }

    /** @param background ranks engineers and waits for the server's answers */
    DispatchingFixture(Executor background) {
        var texts = new Texts(Texts.CHINESE);
        var roads = CompletableFuture.<TravelTimes>completedFuture(new StraightRoads());
        dispatching = new Dispatching(
                store,
                now::get,
                server,
                new PlanningRanker(roads),
                new RoutePlans(store, roads, Runnable::run),
                background,
                Runnable::run,
                live::get,
                BoardFixture.mayAssign(Role.DISPATCHER),
                new ActTexts(texts, store, () -> BoardFixture.ZONE),
                toasts,
                new FailureTexts(texts));
        applier.load(BoardFixture.board());
    }
}
