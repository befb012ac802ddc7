package io.paidan.desktop.map;

import io.paidan.desktop.platform.Look;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads tiles in the background, the one asked for last first, and keeps the latest in memory. A tile that cannot be
 * had is an empty picture, never a failure: Gluon Maps would not ask for it again.
 */
public final class TileFeed implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TileFeed.class);
    private static final int THREADS = 2;
    private static final int KEPT = 400;
    private static final Image EMPTY = new WritableImage(1, 1);

    private record Key(Look.Mode mode, int zoom, long x, long y) {}

    private final CompletableFuture<TileBytes> source;
    private final ThreadPoolExecutor loaders = lastFirst();
    private final Map<Key, Image> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
            return size() > KEPT;
        }
    });
    private volatile Look.Mode mode = Look.Mode.LIGHT;

    /** @param source may come later, when the region pack is open; tiles asked for before wait for it */
    public TileFeed(CompletableFuture<TileBytes> source) {
        this.source = source;
    }

    /** The style of all tiles asked for from now on. */
    void use(Look.Mode chosen) {
        mode = chosen;
    }

    /** The tile in the style of the moment; never fails. */
    public CompletableFuture<Image> load(int zoom, long x, long y) {
        if (zoom < Viewport.MIN_ZOOM) {
            return CompletableFuture.completedFuture(EMPTY); // before anybody said where to look
        }
        var key = new Key(mode, zoom, x, y);
        var known = kept.get(key);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        if (source.isCompletedExceptionally() || loaders.isShutdown()) {
            return CompletableFuture.completedFuture(
                    EMPTY); // who opened the region has told why; a closed map asks once more
        }
        return source.thenApplyAsync(tiles -> read(tiles, key), loaders).exceptionally(failure -> {
            log.warn("The map's tile {} cannot be shown", key, failure);
            return EMPTY;
        });
    }

    /** True when every tile that was asked for has come. */
    boolean isIdle() {
        return source.isDone()
                && loaders.getActiveCount() == 0
                && loaders.getQueue().isEmpty();
    }

    @Override
    public void close() {
        RegionTileRetriever.withdraw(this);
        loaders.shutdownNow();
    }

    private Image read(TileBytes tiles, Key key) {
        var png = tiles.png(key.mode(), key.zoom(), Math.toIntExact(key.x()), Math.toIntExact(key.y()));
        var image = new Image(new ByteArrayInputStream(png));
        if (image.isError()) {
            throw new IllegalStateException("The tile %s is no PNG picture".formatted(key), image.getException());
        }
        kept.put(key, image);
        return image;
    }

    private static ThreadPoolExecutor lastFirst() {
        var newestFirst = new LinkedBlockingDeque<Runnable>() {
            @Override
            public boolean offer(Runnable task) {
                return offerFirst(task);
            }
        };
        return new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, newestFirst, task -> {
            var thread = new Thread(task, "tiles");
            thread.setDaemon(true);
            return thread;
        });
    }
}
