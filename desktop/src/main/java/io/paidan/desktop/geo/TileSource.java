package io.paidan.desktop.geo;

import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;

/** The pictures of the map, in the look of the moment. */
@FunctionalInterface
public interface TileSource {

    /** A tile of the web Mercator grid; never fails. */
    CompletableFuture<Image> load(int zoom, long x, long y);
}
