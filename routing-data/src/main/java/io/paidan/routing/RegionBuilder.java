package io.paidan.routing;

import com.graphhopper.util.Constants;
import io.paidan.contract.geo.GeoBounds;
import io.paidan.routing.RegionPackException.Code;
import io.paidan.routing.map.MapCollector;
import io.paidan.routing.map.MapData;
import io.paidan.routing.map.MapFile;
import io.paidan.routing.map.MapPainter;
import io.paidan.routing.osm.BrokenExtractException;
import io.paidan.routing.osm.ExtractCheck;
import io.paidan.routing.osm.OsmReader;
import io.paidan.routing.travel.RoadImport;
import io.paidan.routing.travel.RoadNetwork;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a {@link RegionPack} from an OpenStreetMap extract. The pack grows in a folder beside its place and takes its
 * name only when whole. Interrupting the thread cancels.
 */
public final class RegionBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(RegionBuilder.class);

    /** About what an object takes in an extract; only for the progress. */
    private static final double BYTES_PER_OBJECT = 7;

    private static final long FULL_BELOW_MEGABYTES = 16;
    private static final int DEEPEST_READY_ZOOM = 13;
    private static final int MOST_READY_TILES = 150;

    private final Path pbf;
    private final Path out;
    private final Progress progress;

    private RegionBuilder(Path pbf, Path out, Progress progress) {
        this.pbf = pbf;
        this.out = out;
        this.progress = progress;
    }

    /**
     * Does nothing when {@code out} already holds a whole pack of this extract; replaces the pack of another one.
     *
     * @param out the pack's folder; its parent is made when missing
     * @throws RegionPackException when it cannot be built; then nothing is left behind and what was there is untouched
     */
    public static RegionManifest build(Path pbf, Path out, Progress progress) {
        return new RegionBuilder(pbf, out.toAbsolutePath().normalize(), progress).build();
    }

    /**
     * True when this version of the program made the pack in {@code out}.
     *
     * @throws RegionPackException when {@code out} holds something else than a pack
     */
    public static boolean isCurrent(Path out) {
        return new PackFolder(out).manifestOfAnyFormat().formatVersion() == RegionManifest.FORMAT_VERSION;
    }

    /**
     * True when {@code out} holds a pack of this very extract that another version of the program made, so that building
     * loses nothing.
     *
     * @throws RegionPackException when {@code out} holds something else than a pack
     */
    public static boolean isOutdated(Path pbf, Path out) {
        try {
            return !isCurrent(out)
                    && new PackFolder(out).manifestOfAnyFormat().sourceSha256().equals(Checksums.sha256(pbf));
        } catch (IOException e) {
            throw new RegionPackException(Code.EXTRACT_UNREADABLE, e, pbf);
        }
    }

    private RegionManifest build() {
        try {
            at(BuildStage.CHECK, 0);
            if (!Files.isRegularFile(pbf)) {
                throw new RegionPackException(Code.EXTRACT_MISSING, pbf);
            }
            ExtractCheck.check(pbf);
            var source = Checksums.sha256(pbf);
            if (isOccupied()) {
                var existing = existingPack(source);
                if (existing != null) {
                    at(BuildStage.SEAL, 1);
                    return existing;
                }
            }
            try (var temporary = TemporaryPack.beside(out)) {
                fill(new PackFolder(temporary.folder()), source);
                temporary.moveToTarget();
            }
            at(BuildStage.SEAL, 1);
            return new PackFolder(out).manifest();
        } catch (BrokenExtractException e) {
            throw new RegionPackException(code(e.fault()), e, pbf);
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private boolean isOccupied() throws IOException {
        if (!Files.exists(out)) {
            return false;
        }
        if (!Files.isDirectory(out)) {
            throw new RegionPackException(Code.TARGET_IN_THE_WAY, out);
        }
        try (var content = Files.list(out)) {
            return content.findAny().isPresent();
        }
    }

    /** The pack already there when it is whole and of this extract, {@code null} when it is to be replaced. */
    private @Nullable RegionManifest existingPack(String source) {
        var existing = new PackFolder(out);
        if (!Files.exists(existing.manifestFile())) {
            throw new RegionPackException(Code.TARGET_IN_THE_WAY, out);
        }
        try {
            var manifest = existing.manifest();
            existing.checkSizes(manifest);
            return manifest.sourceSha256().equals(source) ? manifest : null;
        } catch (RegionPackException e) {
            LOG.info("The region pack {} is built anew: {}", out, e.getMessage());
            return null;
        }
    }

    private void at(BuildStage stage, double done) {
        if (Thread.currentThread().isInterrupted()) {
            throw new RegionPackException(Code.CANCELLED, out);
        }
        progress.at(stage, stage.overall(done));
    }

    private static Code code(BrokenExtractException.Fault fault) {
        return switch (fault) {
            case EMPTY -> Code.EXTRACT_EMPTY;
            case NOT_PBF -> Code.EXTRACT_NOT_PBF;
            case CUT_OFF -> Code.EXTRACT_CUT_OFF;
            case UNREADABLE -> Code.EXTRACT_UNREADABLE;
        };
    }

    private RegionPackException notWritten(Exception e) {
        if (Thread.currentThread().isInterrupted() || e instanceof ClosedByInterruptException) {
            return new RegionPackException(Code.CANCELLED, e, out);
        }
        var free = FreeSpace.megabytesAround(out);
        return free < FULL_BELOW_MEGABYTES
                ? new RegionPackException(Code.DISK_FULL, e, out, free)
                : new RegionPackException(Code.NOT_WRITTEN, e, out, String.valueOf(e.getMessage()));
    }

    private void fill(PackFolder pack, String source) throws IOException {
        var map = readMap(pack);
        GeoBounds bounds;
        try (var roads = importRoads(pack)) {
            if (roads.isEmpty()) {
                throw new RegionPackException(Code.EXTRACT_WITHOUT_ROADS, pbf);
            }
            bounds = roads.bounds();
        }
        drawTiles(pack, map, bounds);
        at(BuildStage.SEAL, 0);
        pack.seal(
                Objects.requireNonNull(pbf.getFileName()).toString().replaceFirst("(\\.osm)?\\.pbf$", ""),
                bounds,
                Map.of("graphhopper", Constants.VERSION, "lucene", Version.LATEST.toString(), "look", RegionTiles.LOOK),
                source);
    }

    private MapData readMap(PackFolder pack) throws IOException {
        var collector = new MapCollector();
        var places = new PlaceCollector();
        var objects = Files.size(pbf) / BYTES_PER_OBJECT;
        new OsmReader(pbf, read -> at(BuildStage.MAP, read / objects)).read(shape -> {
            collector.accept(shape);
            places.accept(shape);
        });
        at(BuildStage.PLACES, 0);
        var map = collector.finish();
        MapFile.write(map, pack.mapFile());
        try (var writer = new PlaceWriter(pack.places())) {
            for (var row : (Iterable<PlaceRow>) places.rows()::iterator) {
                writer.add(row);
            }
        }
        return map;
    }

    private RoadNetwork importRoads(PackFolder pack) {
        at(BuildStage.ROADS, 0);
        try {
            return RoadNetwork.build(pbf, pack.roads(), new RoadImport.Steps() {
                @Override
                public void roadsRead() {
                    at(BuildStage.ROADS, 1);
                }

                @Override
                public void hierarchiesReady(int ready, int all) {
                    at(BuildStage.TRAVEL_TIMES, (double) ready / all);
                }
            });
        } catch (RuntimeException e) {
            if (e instanceof RegionPackException) {
                throw e;
            }
            throw Thread.currentThread().isInterrupted()
                    ? new RegionPackException(Code.CANCELLED, e, out)
                    : roadsFailed(e);
        }
    }

    private RegionPackException roadsFailed(RuntimeException e) {
        var noRoads = e.getMessage() != null && e.getMessage().contains("graph after reading OSM must not be empty");
        return noRoads ? new RegionPackException(Code.EXTRACT_WITHOUT_ROADS, e, pbf) : notWritten(e);
    }

    /** Share of the tiles that is drawn when a zoom begins: most lie in the deepest. */
    private static double drawn(int zoom) {
        return Math.scalb(1.0, zoom - DEEPEST_READY_ZOOM - 1);
    }

    /** The first screens a dispatcher sees, drawn beforehand. */
    private void drawTiles(PackFolder pack, MapData map, GeoBounds bounds) throws IOException {
        var painter = new MapPainter(map);
        for (var zoom = RegionTiles.MIN_ZOOM; zoom <= DEEPEST_READY_ZOOM; zoom++) {
            var range = RegionTiles.Range.of(bounds, zoom);
            if (range.count() > MOST_READY_TILES) {
                break;
            }
            for (var x = range.minX(); x <= range.maxX(); x++) {
                at(
                        BuildStage.TILES,
                        drawn(zoom)
                                + (double) (x - range.minX())
                                        / (range.maxX() - range.minX() + 1)
                                        * (drawn(zoom + 1) - drawn(zoom)));
                for (var y = range.minY(); y <= range.maxY(); y++) {
                    for (var style : MapStyle.values()) {
                        var file = pack.tiles().resolve(RegionTiles.name(style, zoom, x, y, 1));
                        Files.createDirectories(file.getParent());
                        Files.write(file, RegionTiles.draw(painter, style, zoom, x, y, 1));
                    }
                }
            }
        }
    }
}
