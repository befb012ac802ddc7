package io.paidan.routing.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Joins the pieces of a street or river end to end: a name needs room, and stands once where pieces would repeat it. */
final class NamedLines {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private record Line(FeatureKind kind, String name) {}

    private final Map<Line, LineMerger> mergers = new LinkedHashMap<>();

    void add(FeatureKind kind, @Nullable String name, int[] part) {
        if (name == null) {
            return;
        }
        var coordinates = new Coordinate[part.length / 2];
        for (var i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(part[2 * i], part[2 * i + 1]);
        }
        mergers.computeIfAbsent(new Line(kind, name), line -> new LineMerger())
                .add(GEOMETRY.createLineString(coordinates));
    }

    List<MapFeature> joined() {
        var features = new ArrayList<MapFeature>();
        mergers.forEach((line, merger) -> {
            for (var merged : merger.getMergedLineStrings()) {
                features.add(
                        new MapFeature(line.kind(), 0, false, line.name(), new int[][] {part((LineString) merged)}));
            }
        });
        return features;
    }

    private static int[] part(LineString line) {
        var part = new int[line.getNumPoints() * 2];
        for (var i = 0; i < line.getNumPoints(); i++) {
            var point = line.getCoordinateN(i);
            part[2 * i] = (int) point.x;
            part[2 * i + 1] = (int) point.y;
        }
        return part;
    }
}
