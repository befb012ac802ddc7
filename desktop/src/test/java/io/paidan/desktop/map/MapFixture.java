package io.paidan.desktop.map;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.session.Role;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.dispatch.ActTexts;
import io.paidan.desktop.dispatch.Consequences;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.EchoServer;
import io.paidan.desktop.dispatch.PickedRoute;
import io.paidan.desktop.dispatch.PlanningRanker;
import io.paidan.desktop.dispatch.RoutePlans;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Selection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A map over the fixture's board with real dispatching and a server that answers at once. */
final class MapFixture {

    final Texts texts = new Texts(Texts.CHINESE);
    final ObjectProperty<Instant> now = new SimpleObjectProperty<>(BoardFixture.NOW);
    final DispatchStore store = new DispatchStore();
    final EventApplier applier = new EventApplier(store);
    final Selection selection = new Selection();
    final RegionChoice regions = new RegionChoice();
    final Toasts toasts = new Toasts();
    final Clockface clockface = new Clockface(texts, () -> BoardFixture.ZONE);
    final EchoServer server = new EchoServer(store, applier, BoardFixture.NOW);
    final ActTexts acts = new ActTexts(texts, store, () -> BoardFixture.ZONE);
    final Dispatching dispatching;
    final ReachViewModel reach;
    final LiveMapViewModel model;

    MapFixture(TravelTimes roads, Executor background, Executor fx) {
        var travelTimes = CompletableFuture.completedFuture(roads);
        dispatching = new Dispatching(
                store,
                () -> BoardFixture.NOW,
                server,
                new PlanningRanker(travelTimes),
                new RoutePlans(store, travelTimes, background),
                background,
                fx,
                () -> true,
                BoardFixture.mayAssign(Role.DISPATCHER),
                acts,
                toasts,
                new FailureTexts(texts));
        reach = new ReachViewModel(
                store,
                selection,
                regions,
                now,
                () -> BoardFixture.ZONE,
                travelTimes,
                texts,
                new FailureTexts(texts),
                background,
                fx);
        var route = new PickedRoute(store, selection, dispatching, fx);
        model = new LiveMapViewModel(store, now, regions, selection, dispatching, route, reach);
    }

    void load() {
        applier.load(BoardFixture.board());
    }

    LiveMapView view(Look look, Path home, TileFeed tiles) {
        var consequences = new Consequences(store, () -> BoardFixture.NOW, texts, clockface, acts);
        var words = new MapWords(store, () -> BoardFixture.NOW, texts, clockface, consequences);
        return new LiveMapView(model, words, look, new Settings(home, Runnable::run), tiles, true);
    }
}
