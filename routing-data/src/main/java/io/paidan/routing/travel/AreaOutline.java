package io.paidan.routing.travel;

import com.graphhopper.util.PointList;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.ReachableArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Draws a line around stretches of road that lie close together. */
final class AreaOutline {

    private static final int MOST_POINTS = 400;
    private static final double FINEST_TOLERANCE_CELLS = 0.2;
    private static final double COARSEST_TOLERANCE_CELLS = 8;
    /** Smaller holes and patches, as a share of the largest patch, only make the picture restless. */
    private static final double SMALLEST_SHARE = 0.003;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private AreaOutline() {}

    static ReachableArea around(List<PointList> stretches) {
        var grid = DistanceGrid.over(stretches);
        return area(simplified(patches(Contour.rings(grid))), grid);
    }

    private static Geometry patches(List<Coordinate[]> rings) {
        var outlines = new ArrayList<Polygon>();
        var holes = new ArrayList<LinearRing>();
        for (var ring : rings) {
            if (Orientation.isCCW(ring)) {
                outlines.add(GEOMETRY.createPolygon(ring));
            } else {
                holes.add(GEOMETRY.createLinearRing(ring));
            }
        }
        outlines.sort(Comparator.comparingDouble(Polygon::getArea).reversed());
        var smallest = SMALLEST_SHARE * outlines.getFirst().getArea();
        holes.removeIf(hole -> GEOMETRY.createPolygon(hole).getArea() < smallest);
        outlines.removeIf(outline -> outline.getArea() < smallest);
        return GEOMETRY.createMultiPolygon(outlines.stream()
                .map(outline -> withHoles(outline, holes, outlines))
                .toArray(Polygon[]::new));
    }

    /** A hole belongs to the smallest outline around it. */
    private static Polygon withHoles(Polygon outline, List<LinearRing> holes, List<Polygon> largestFirst) {
        var own = holes.stream()
                .filter(hole -> largestFirst.reversed().stream()
                        .filter(candidate -> candidate.contains(hole))
                        .findFirst()
                        .filter(outline::equals)
                        .isPresent())
                .toArray(LinearRing[]::new);
        return GEOMETRY.createPolygon(outline.getExteriorRing(), own);
    }

    private static Geometry simplified(Geometry patches) {
        var result = patches;
        for (var cells = FINEST_TOLERANCE_CELLS;
                result.getNumPoints() > MOST_POINTS && cells < COARSEST_TOLERANCE_CELLS;
                cells *= 1.5) {
            result = TopologyPreservingSimplifier.simplify(patches, cells);
        }
        return result;
    }

    private static ReachableArea area(Geometry patches, DistanceGrid grid) {
        return new ReachableArea(IntStream.range(0, patches.getNumGeometries())
                .mapToObj(i -> (Polygon) patches.getGeometryN(i))
                .map(patch -> new ReachableArea.Patch(
                        places(patch.getExteriorRing(), grid),
                        IntStream.range(0, patch.getNumInteriorRing())
                                .mapToObj(i -> places(patch.getInteriorRingN(i), grid))
                                .toList()))
                .toList());
    }

    private static List<GeoPoint> places(LinearRing ring, DistanceGrid grid) {
        return Arrays.stream(ring.getCoordinates())
                .map(at -> grid.place(at.x, at.y))
                .toList();
    }
}
