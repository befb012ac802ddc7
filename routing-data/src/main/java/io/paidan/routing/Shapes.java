package io.paidan.routing;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.routing.osm.OsmShape;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Questions to the geometry of a shape, in degrees. */
final class Shapes {

    private static final double UNITS_PER_DEGREE = 1e7;

    private Shapes() {}

    static GeoPoint point(int[] line, int index) {
        return new GeoPoint(line[2 * index + 1] / UNITS_PER_DEGREE, line[2 * index] / UNITS_PER_DEGREE);
    }

    static Envelope envelope(OsmShape shape) {
        var box = new Envelope();
        for (var line : shape.parts()) {
            for (var i = 0; i < line.length; i += 2) {
                box.expandToInclude(line[i] / UNITS_PER_DEGREE, line[i + 1] / UNITS_PER_DEGREE);
            }
        }
        return box;
    }

    /** The middle of its box; good enough for anything the size of a building. */
    static GeoPoint centre(OsmShape shape) {
        var middle = envelope(shape).centre();
        return new GeoPoint(middle.y, middle.x);
    }

    /** Even-odd over all rings. */
    static boolean contains(int[][] rings, GeoPoint point) {
        var lat = point.lat() * UNITS_PER_DEGREE;
        var lon = point.lon() * UNITS_PER_DEGREE;
        var inside = false;
        for (var ring : rings) {
            for (int i = 2; i < ring.length; i += 2) {
                double fromLat = ring[i - 1];
                double toLat = ring[i + 1];
                if (fromLat > lat != toLat > lat
                        && lon < (double) (ring[i] - ring[i - 2]) * (lat - fromLat) / (toLat - fromLat) + ring[i - 2]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** The points of a line, thinned so that neighbours are at least {@code metres} apart; both ends stay. */
    static List<GeoPoint> spots(int[] line, double metres) {
        List<GeoPoint> spots = new ArrayList<>();
        var last = line.length / 2 - 1;
        for (var i = 0; i <= last; i++) {
            var point = point(line, i);
            if (spots.isEmpty() || i == last || spots.getLast().metresTo(point) >= metres) {
                spots.add(point);
            }
        }
        return spots;
    }
}
