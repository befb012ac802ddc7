package io.paidan.desktop.map;

import io.paidan.desktop.platform.Look;

/** Where the map's pictures come from. May take its time; called on background threads only. */
@FunctionalInterface
public interface TileBytes {

    /** A tile of the web Mercator grid as PNG; a blank one outside the region. */
    byte[] png(Look.Mode mode, int zoom, int x, int y);
}
