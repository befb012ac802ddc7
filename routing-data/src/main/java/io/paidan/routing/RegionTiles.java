package io.paidan.routing;

import io.paidan.contract.geo.GeoBounds;
import io.paidan.routing.map.MapPainter;
import io.paidan.routing.map.Palette;
import io.paidan.routing.map.Viewport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * The region's map as PNG tiles in the usual web scheme (x from the west, y from the north, 2<sup>zoom</sup> each way). Draws
 * on the caller's thread, 5 to 50 ms for a tile not drawn before; safe for many threads, and two asking for one tile at
 * once draw it once. Shows OpenStreetMap data: whoever shows it must show "© OpenStreetMap contributors".
 */
public final class RegionTiles {

    /** Edge of a tile in pixels at scale 1. */
    public static final int TILE_SIZE = 256;

    public static final int MIN_ZOOM = 3;
    public static final int MAX_ZOOM = 20;

    private static final Map<MapStyle, Palette> PALETTES = new EnumMap<>(MapStyle.class);

    static {
        ImageIO.setUseCache(false);
        for (var style : MapStyle.values()) {
            PALETTES.put(style, Palette.load(style.folderName()));
        }
    }

    /** Names how tiles look: one drawn by a program of another look is drawn anew. */
    static final String LOOK = look();

    private final @Nullable Path drawnInPack;
    private final TileCache cache;
    private final Supplier<MapPainter> painter;
    private final ReentrantLock[] locks = new ReentrantLock[64];
    private final String cacheFolder;

    /** @param drawnInPack {@code null} when the pack's own tiles have another look */
    RegionTiles(@Nullable Path drawnInPack, TileCache cache, String packFingerprint, Supplier<MapPainter> painter) {
        this.drawnInPack = drawnInPack;
        this.cache = cache;
        this.painter = painter;
        this.cacheFolder = packFingerprint + "-" + LOOK;
        for (var i = 0; i < locks.length; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /** A tile of 256 × 256 pixels. Outside the region it shows the bare ground, never nothing. */
    public byte[] png(MapStyle style, int zoom, int x, int y) {
        return png(style, zoom, x, y, 1);
    }

    /**
     * @param scale 2 gives the same tile with 512 × 512 pixels, for fine screens
     * @throws IllegalArgumentException for a zoom outside {@link #MIN_ZOOM} … {@link #MAX_ZOOM} or another scale
     */
    public byte[] png(MapStyle style, int zoom, int x, int y, int scale) {
        if (zoom < MIN_ZOOM || zoom > MAX_ZOOM) {
            throw new IllegalArgumentException("zoom %d is not within %d … %d".formatted(zoom, MIN_ZOOM, MAX_ZOOM));
        }
        if (scale != 1 && scale != 2) {
            throw new IllegalArgumentException("scale %d is neither 1 nor 2".formatted(scale));
        }
        var name = name(style, zoom, x, y, scale);
        var ready = drawnInPack == null ? null : readIfThere(drawnInPack.resolve(name));
        if (ready != null) {
            return ready;
        }
        var cached = cacheFolder + "/" + name;
        var lock = locks[Math.floorMod(Objects.hash(style, zoom, x, y, scale), locks.length)];
        lock.lock();
        try {
            return cache.find(cached).orElseGet(() -> {
                var tile = draw(painter.get(), style, zoom, x, y, scale);
                cache.store(cached, tile);
                return tile;
            });
        } finally {
            lock.unlock();
        }
    }

    static String name(MapStyle style, int zoom, int x, int y, int scale) {
        return "%s/%d/%d/%d/%d.png".formatted(style.folderName(), scale, zoom, x, y);
    }

    private static String look() {
        var palettes = PALETTES.values().stream()
                .mapToInt(Palette::hashCode)
                .reduce(MapPainter.VERSION, (all, one) -> 31 * all + one);
        return HexFormat.of().toHexDigits(palettes);
    }

    private static byte @Nullable [] readIfThere(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the map tile " + file, e);
        }
    }

    static byte[] draw(MapPainter painter, MapStyle style, int zoom, int x, int y, int scale) {
        var picture = painter.paint(Viewport.tile(zoom, x, y, scale), Objects.requireNonNull(PALETTES.get(style)));
        var png = new ByteArrayOutputStream(16 * 1024);
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a PNG into memory", e);
        }
        return png.toByteArray();
    }

    /** Column of the tile that holds this longitude. */
    public static int tileX(double lon, int zoom) {
        return (int) Math.floor((lon + 180) / 360 * Math.scalb(1.0, zoom));
    }

    /** Row of the tile that holds this latitude. */
    public static int tileY(double lat, int zoom) {
        var sine = Math.sin(Math.toRadians(lat));
        return (int) Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * Math.scalb(1.0, zoom));
    }

    /** The tiles of one zoom that cover a box. */
    record Range(int minX, int minY, int maxX, int maxY) {
        static Range of(GeoBounds bounds, int zoom) {
            return new Range(
                    tileX(bounds.minLon(), zoom),
                    tileY(bounds.maxLat(), zoom),
                    tileX(bounds.maxLon(), zoom),
                    tileY(bounds.minLat(), zoom));
        }

        int count() {
            return (maxX - minX + 1) * (maxY - minY + 1);
        }
    }
}
