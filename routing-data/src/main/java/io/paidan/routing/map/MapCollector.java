package io.paidan.routing.map;

import io.paidan.routing.osm.OsmShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Picks out of an extract's shapes what the map shows. */
public final class MapCollector {

    private final List<MapFeature> shapes = new ArrayList<>();
    private final List<MapFeature> names = new ArrayList<>();
    private final NamedLines namedLines = new NamedLines();
    private final Coastline coastline = new Coastline();

    public void accept(OsmShape shape) {
        var parts = projected(shape.parts());
        if (shape.has("natural", "coastline")) {
            coastline.add(parts[0]);
        }
        var area = FeatureClassifier.area(shape);
        if (area != null) {
            shapes.add(new MapFeature(area, layer(shape), false, null, parts));
            addAreaName(area, shape.tag("name"), parts);
        }
        var line = FeatureClassifier.line(shape);
        if (line != null) {
            var tunnel = shape.tag("tunnel") != null && !shape.has("tunnel", "no");
            shapes.add(new MapFeature(line, layer(shape), tunnel, null, parts));
            if (line.group() == FeatureKind.Group.ROAD || line.group() == FeatureKind.Group.WATERWAY) {
                namedLines.add(line, shape.tag("name"), parts[0]);
            }
        }
        addPointNames(shape, parts);
    }

    private void addAreaName(FeatureKind kind, @Nullable String name, int[][] parts) {
        if (name != null && (kind == FeatureKind.WATER || kind == FeatureKind.PARK)) {
            names.add(new MapFeature(kind, 0, false, name, parts));
        }
    }

    private void addPointNames(OsmShape shape, int[][] parts) {
        var named = FeatureClassifier.name(shape);
        if (named != null) {
            names.add(new MapFeature(named, 0, false, shape.tag("name"), centre(parts)));
        }
        var number = shape.tag("addr:housenumber");
        if (number != null) {
            names.add(new MapFeature(FeatureKind.HOUSE_NUMBER, 0, false, number, centre(parts)));
        }
    }

    public MapData finish() {
        var all = new ArrayList<>(shapes);
        var box = new Envelope();
        shapes.stream()
                .filter(shape -> shape.kind().group() == FeatureKind.Group.ROAD)
                .forEach(road -> box.expandToInclude(road.envelope()));
        all.addAll(coastline.sea(box));
        var labelled = new ArrayList<>(names);
        labelled.addAll(namedLines.joined());
        return new MapData(all, labelled);
    }

    private static int[][] projected(int[][] parts) {
        var projected = new int[parts.length][];
        for (var p = 0; p < parts.length; p++) {
            var part = parts[p];
            projected[p] = new int[part.length];
            for (var i = 0; i < part.length; i += 2) {
                projected[p][i] = Mercator.x(part[i]);
                projected[p][i + 1] = Mercator.y(part[i + 1]);
            }
        }
        return projected;
    }

    private static int[][] centre(int[][] parts) {
        var middle = new MapFeature(FeatureKind.LOCALITY, 0, false, null, parts)
                .envelope()
                .centre();
        return new int[][] {{(int) middle.x, (int) middle.y}};
    }

    private static int layer(OsmShape shape) {
        var layer = Objects.requireNonNullElse(shape.tag("layer"), shape.tag("bridge") != null ? "1" : "0");
        return layer.matches("-?[1-5]") ? Integer.parseInt(layer) : 0;
    }
}
