package io.paidan.desktop.app;

import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.geo.TileSource;
import io.paidan.desktop.map.LiveMapView;
import io.paidan.desktop.map.LiveMapViewModel;
import io.paidan.desktop.map.MapWords;
import io.paidan.desktop.map.ReachViewModel;
import io.paidan.desktop.map.TileBytes;
import io.paidan.desktop.map.TileFeed;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.search.SearchView;
import io.paidan.desktop.search.SearchViewModel;
import io.paidan.routing.MapStyle;
import io.paidan.routing.RegionPack;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** The map of a console, what is found on it and who reaches a place in time; closes them together. */
final class MapParts implements AutoCloseable {

    /** After so long without another letter the server is asked. */
    private static final int TYPING_RESTS_MILLIS = 300;

    private final AppContext context;
    private final TileFeed tiles;
    private final Subscriptions closing = new Subscriptions();

    MapParts(AppContext context) {
        this.context = context;
        this.tiles = new TileFeed(context.regionPack().thenApply(MapParts::tiles));
        closing.add(tiles::close);
    }

    TileSource tiles() {
        return tiles::load;
    }

    ReachViewModel reach() {
        return new ReachViewModel(
                context.store(),
                context.selection(),
                context.regionChoice(),
                context.ticker().nowProperty(),
                context.clock()::zone,
                context.roads(),
                context.texts(),
                context.failures(),
                context.background(),
                context.fx());
    }

    LiveMapView map(ReachViewModel reach) {
        var view = new LiveMapView(
                new LiveMapViewModel(
                        context.store(),
                        context.ticker().nowProperty(),
                        context.regionChoice(),
                        context.selection(),
                        context.dispatching(),
                        context.route(),
                        reach),
                new MapWords(
                        context.store(), context.clock(), context.texts(), context.clockface(), context.consequences()),
                context.look(),
                context.settings(),
                tiles,
                !Platform.getPreferences().isReducedMotion());
        closing.add(view::close);
        return view;
    }

    SearchView search(LiveMapView map) {
        var model = new SearchViewModel(
                context.store(),
                context.selection(),
                context.regionPack().thenApply(RegionPack::places),
                map::show,
                map::centre,
                context.api()::findOrders,
                context.failures(),
                context.texts(),
                context.background(),
                CompletableFuture.delayedExecutor(TYPING_RESTS_MILLIS, TimeUnit.MILLISECONDS, context.fx()),
                context.fx());
        return new SearchView(model, context.texts());
    }

    private static TileBytes tiles(RegionPack pack) {
        return (mode, zoom, x, y) ->
                pack.tiles().png(mode == Look.Mode.DARK ? MapStyle.DARK : MapStyle.LIGHT, zoom, x, y);
    }

    @Override
    public void close() {
        closing.close();
    }
}
