package io.paidan.routing.osm;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderRelation;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMInputFile;
import com.graphhopper.reader.osm.SkipOptions;
import io.paidan.routing.osm.BrokenExtractException.Fault;
import io.paidan.routing.osm.OsmShape.Geometry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads every tagged node, way, multipolygon and boundary of an extract as an {@link OsmShape}. Two passes: the first
 * learns which ways the relations need, the second gives out the shapes in the order of the file.
 */
public final class OsmReader {

    private static final int OBJECTS_BETWEEN_REPORTS = 20_000;

    private final Path pbf;
    private final LongConsumer progress;
    private final LongHashSet waysOfRelations = new LongHashSet();
    private final LongObjectHashMap<int[]> lines = new LongObjectHashMap<>();
    private final NodePositions nodes = new NodePositions();
    private long objects;

    /** @param progress is told the number of objects read so far, every now and then; what it throws ends the reading */
    public OsmReader(Path pbf, LongConsumer progress) {
        this.pbf = pbf;
        this.progress = progress;
    }

    public void read(Consumer<OsmShape> sink) throws IOException {
        pass(new SkipOptions(true, true, false), element -> {
            if (element instanceof ReaderRelation relation && hasShape(relation)) {
                wayMembers(relation).forEach(member -> waysOfRelations.add(member.getRef()));
            }
        });
        pass(SkipOptions.none(), element -> {
            var shape = shapeOf(element);
            if (shape != null) {
                sink.accept(shape);
            }
        });
    }

    private void pass(SkipOptions skip, Consumer<ReaderElement> each) throws IOException {
        try (var input = new OSMInputFile(pbf.toFile()).setSkipOptions(skip).setWorkerThreads(2)) {
            input.open();
            for (var element = input.getNext(); element != null; element = input.getNext()) {
                if (++objects % OBJECTS_BETWEEN_REPORTS == 0) {
                    progress.accept(objects);
                }
                each.accept(element);
            }
        } catch (XMLStreamException e) {
            throw new BrokenExtractException(Fault.NOT_PBF, pbf + " is not an .osm.pbf", e);
        } catch (RuntimeException e) {
            if (e.getMessage() != null && e.getMessage().startsWith("Unable to read PBF file")) {
                throw new BrokenExtractException(Fault.UNREADABLE, pbf + " cannot be unpacked", e);
            }
            throw e;
        }
    }

    private @Nullable OsmShape shapeOf(ReaderElement element) {
        return switch (element) {
            case ReaderNode node -> {
                var position = nodes.add(node);
                yield node.hasTags() ? new OsmShape(Geometry.POINT, tags(node), new int[][] {position}) : null;
            }
            case ReaderWay way -> {
                var line = line(way.getNodes());
                if (line == null) {
                    yield null;
                }
                if (waysOfRelations.contains(way.getId())) {
                    lines.put(way.getId(), line);
                }
                yield way.hasTags() ? new OsmShape(Geometry.LINE, tags(way), new int[][] {line}) : null;
            }
            case ReaderRelation relation -> hasShape(relation) ? area(relation) : null;
            default -> null;
        };
    }

    private @Nullable OsmShape area(ReaderRelation relation) {
        List<int[]> outer = new ArrayList<>();
        List<int[]> inner = new ArrayList<>();
        for (var member : wayMembers(relation)) {
            var line = lines.get(member.getRef());
            if (line != null) {
                ("inner".equals(member.getRole()) ? inner : outer).add(line);
            }
        }
        var rings = Rings.join(outer);
        if (rings.isEmpty()) {
            return null;
        }
        rings.addAll(Rings.join(inner));
        return new OsmShape(Geometry.AREA, tags(relation), rings.toArray(int[][]::new));
    }

    private static boolean hasShape(ReaderRelation relation) {
        var type = relation.getTag("type");
        return "multipolygon".equals(type) || "boundary".equals(type);
    }

    private static List<ReaderRelation.Member> wayMembers(ReaderRelation relation) {
        return relation.getMembers().stream()
                .filter(member -> member.getType() == ReaderElement.Type.WAY)
                .toList();
    }

    private int @Nullable [] line(LongArrayList ids) {
        var line = new int[ids.size() * 2];
        var length = 0;
        for (var i = 0; i < ids.size(); i++) {
            length = nodes.copyTo(line, length, ids.get(i));
        }
        return length < 4 ? null : length == line.length ? line : Arrays.copyOf(line, length);
    }

    private static Map<String, String> tags(ReaderElement element) {
        var tags = new HashMap<String, String>();
        element.getTags().forEach((key, value) -> {
            if (value instanceof String text) {
                tags.put(key, text);
            }
        });
        return tags;
    }
}
