package io.paidan.desktop.setup;

import io.paidan.desktop.geo.TileMap;
import io.paidan.desktop.geo.TileSource;
import io.paidan.desktop.place.AddressBook;
import io.paidan.desktop.platform.Look;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What pages with a map are made with besides. */
public record Maps(TileSource tiles, Look look, CompletableFuture<AddressBook> book) {

    private static final int REGION_ZOOM = 11;

    /** Keeps a map in the look of the moment, and lets it begin with the whole region. */
    public void dress(TileMap map, Executor fx) {
        look.paletteProperty().subscribe(map.paletteProperty()::set);
        var _ = book.thenAcceptAsync(addresses -> map.look(addresses.bounds().centre(), REGION_ZOOM), fx);
    }
}
