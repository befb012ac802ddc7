package io.paidan.routing;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.routing.RegionPackException.Code;
import io.paidan.routing.travel.RoadNetwork;
import io.paidan.routing.travel.RoadTravelTimes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * All that is known of one region: roads, travel times, addresses, map. Built by {@link RegionBuilder}; a folder of files
 * that several programs may open at once. Safe for many threads.
 */
public final class RegionPack implements AutoCloseable {

    private static final long TILE_CACHE_BYTES = 512L << 20;

    private final PackFolder folder;
    private final RegionManifest manifest;
    private final RoadNetwork roads;
    private final TravelTimes travelTimes;
    private final PlaceIndex places;
    private final RegionTiles tiles;

    private RegionPack(
            PackFolder folder, RegionManifest manifest, RoadNetwork roads, PlaceIndex places, Path tileCache) {
        this.folder = folder;
        this.manifest = manifest;
        this.roads = roads;
        this.travelTimes = new RoadTravelTimes(roads);
        this.places = places;
        this.tiles = new RegionTiles(
                RegionTiles.LOOK.equals(manifest.versions().get("look")) ? folder.tiles() : null,
                new TileCache(tileCache, TILE_CACHE_BYTES),
                manifest.fingerprint(),
                new LazyPainter(folder));
    }

    /** Opens a pack whose drawn tiles are kept in the folder {@code tiles} beside it. */
    public static RegionPack open(Path folder) {
        return open(folder, folder.resolveSibling("tiles"));
    }

    /**
     * @param tileCache a folder for drawn tiles; made when missing, may be shared with other packs
     * @throws RegionPackException when the folder is not a whole pack of this program's format
     */
    public static RegionPack open(Path folder, Path tileCache) {
        var pack = new PackFolder(folder);
        var manifest = pack.manifest();
        pack.checkSizes(manifest);
        PlaceIndex places;
        try {
            places = PlaceIndex.open(pack.places());
        } catch (IOException e) {
            throw new RegionPackException(Code.PACK_DAMAGED, e, folder, "places");
        }
        try {
            return new RegionPack(pack, manifest, RoadNetwork.open(pack.roads()), places, tileCache);
        } catch (RuntimeException e) {
            closeQuietly(places, e);
            throw new RegionPackException(Code.PACK_DAMAGED, e, folder, "roads");
        }
    }

    private static void closeQuietly(PlaceIndex places, RuntimeException reason) {
        try {
            places.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** Reads every file and compares its checksum; seconds for a large region. */
    public void verify() {
        folder.checkContents(manifest);
    }

    public RegionManifest manifest() {
        return manifest;
    }

    public TravelTimes travelTimes() {
        return travelTimes;
    }

    public PlaceIndex places() {
        return places;
    }

    public RegionTiles tiles() {
        return tiles;
    }

    @Override
    public void close() {
        roads.close();
        try {
            places.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the place index of " + folder.root(), e);
        }
    }
}
