package io.paidan.desktop.map;

import com.gluonhq.maps.tile.TileRetriever;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/**
 * Gives Gluon Maps the region's own tiles. Gluon makes the one instance itself, through the service loader, so the feed
 * reaches it by a static reference; nothing else in the console is static.
 */
public final class RegionTileRetriever implements TileRetriever {

    private static final AtomicReference<TileFeed> FEED = new AtomicReference<>();

    static void serve(TileFeed feed) {
        FEED.set(feed);
    }

    @Override
    public CompletableFuture<Image> loadTile(int zoom, long x, long y) {
        var feed = FEED.get();
        return feed == null ? CompletableFuture.completedFuture(new WritableImage(1, 1)) : feed.load(zoom, x, y);
    }
}
