package io.paidan.routing.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Makes the sea of the coastlines. OpenStreetMap draws no sea, only its edge, with the water on the right. The coast and
 * the frame of the map cut the plane into faces; a face is sea when a piece of coast runs along it with that side.
 */
final class Coastline {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<LineString> coasts = new ArrayList<>();

    void add(int[] part) {
        var coordinates = new Coordinate[part.length / 2];
        for (var i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(part[2 * i], part[2 * i + 1]);
        }
        coasts.add(GEOMETRY.createLineString(coordinates));
    }

    List<MapFeature> sea(Envelope frame) {
        if (coasts.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Geometry>(coasts);
        lines.add(((Polygon) GEOMETRY.toGeometry(frame)).getExteriorRing());
        var faces = new Polygonizer();
        faces.add(UnaryUnionOp.union(lines));
        var seaward = rightHandSegments();
        var sea = new ArrayList<MapFeature>();
        for (var face : faces.getPolygons()) {
            var polygon = (Polygon) ((Geometry) face).norm();
            if (frame.contains(polygon.getEnvelopeInternal()) && hasCoast(polygon, seaward)) {
                sea.add(new MapFeature(FeatureKind.SEA, 0, false, null, rings(polygon)));
            }
        }
        return sea;
    }

    /** Every coast segment in its own direction: a face to its right runs along it that way when its ring is clockwise. */
    private Set<List<Coordinate>> rightHandSegments() {
        var segments = new HashSet<List<Coordinate>>();
        for (var coast : coasts) {
            var points = coast.getCoordinates();
            for (var i = 1; i < points.length; i++) {
                segments.add(List.of(points[i - 1], points[i]));
            }
        }
        return segments;
    }

    /**
     * {@link Polygon#norm} turns shells clockwise and holes counter-clockwise in a plane with y upwards: the face lies to
     * the right of every ring. Here y runs downwards, which swaps the sides, so the rings are walked backwards.
     */
    private static boolean hasCoast(Polygon face, Set<List<Coordinate>> seaward) {
        return ringsOf(face).stream().anyMatch(ring -> {
            var points = ring.getCoordinates();
            for (var i = 1; i < points.length; i++) {
                if (seaward.contains(List.of(points[i], points[i - 1]))) {
                    return true;
                }
            }
            return false;
        });
    }

    private static List<LineString> ringsOf(Polygon polygon) {
        var rings = new ArrayList<LineString>();
        rings.add(polygon.getExteriorRing());
        for (var i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(polygon.getInteriorRingN(i));
        }
        return rings;
    }

    private static int[][] rings(Polygon polygon) {
        return ringsOf(polygon).stream()
                .map(ring -> {
                    var points = ring.getCoordinates();
                    var part = new int[points.length * 2];
                    for (var i = 0; i < points.length; i++) {
                        part[2 * i] = (int) points[i].x;
                        part[2 * i + 1] = (int) points[i].y;
                    }
                    return part;
                })
                .toArray(int[][]::new);
    }
}
