package io.paidan.desktop.map;

import com.gluonhq.maps.tile.TileRetriever;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/**
 * Gives Gluon Maps the region's own tiles, from the feed that was opened last and is open still. Gluon makes the one
 * instance itself, through the service loader, so the feeds reach it by a static reference; nothing else in the console
 * is static.
 */
public final class RegionTileRetriever implements TileRetriever {

    private static final Deque<TileFeed> OPEN = new ConcurrentLinkedDeque<>();

    static void serve(TileFeed feed) {
        OPEN.remove(feed);
        OPEN.addFirst(feed);
    }

    static void withdraw(TileFeed feed) {
        OPEN.remove(feed);
    }

    @Override
    public CompletableFuture<Image> loadTile(int zoom, long x, long y) {
        var feed = OPEN.peekFirst();
        return feed == null ? CompletableFuture.completedFuture(new WritableImage(1, 1)) : feed.load(zoom, x, y);
    }
}
