package io.paidan.routing;

import io.paidan.routing.RegionPackException.Code;
import io.paidan.routing.map.MapFile;
import io.paidan.routing.map.MapPainter;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the map only when the first tile must be drawn: a server that never draws does without. */
final class LazyPainter implements Supplier<MapPainter> {

    private final PackFolder folder;
    private @Nullable MapPainter painter;

    LazyPainter(PackFolder folder) {
        this.folder = folder;
    }

    @Override
    public synchronized MapPainter get() {
        if (painter == null) {
            try {
                painter = new MapPainter(MapFile.read(folder.mapFile()));
            } catch (IOException e) {
                throw new RegionPackException(Code.PACK_DAMAGED, e, folder.root(), "map.bin");
            }
        }
        return painter;
    }
}
