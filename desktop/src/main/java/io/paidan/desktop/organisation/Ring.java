package io.paidan.desktop.organisation;

import io.paidan.contract.geo.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A line around an area, by its corners in order, the first not repeated. Each edge has the number of the corner it
 * begins at.
 */
record Ring(List<GeoPoint> corners) {

    private static final double METRES_PER_DEGREE = 111_195;

    Ring {
        corners = List.copyOf(corners);
    }

    /** The edges that meet another one elsewhere than at a shared corner. */
    List<Integer> crossings() {
        var crossing = new TreeSet<Integer>();
        var edges = corners.size();
        for (var i = 0; i < edges; i++) {
            for (var j = i + 1; j < edges; j++) {
                var areNeighbours = j == i + 1 || (i == 0 && j == edges - 1);
                if (areNeighbours ? foldsBack(i, j) : meet(i, j)) {
                    crossing.add(i);
                    crossing.add(j);
                }
            }
        }
        return new ArrayList<>(crossing);
    }

    /** True for a point within; on the line it may be either. */
    boolean contains(GeoPoint place) {
        var inside = false;
        var from = corners.getLast();
        for (var to : corners) {
            if (from.lat() > place.lat() != to.lat() > place.lat()
                    && place.lon()
                            < from.lon()
                                    + (place.lat() - from.lat()) / (to.lat() - from.lat()) * (to.lon() - from.lon())) {
                inside = !inside;
            }
            from = to;
        }
        return inside;
    }

    double squareKilometres() {
        if (corners.size() < 3) {
            return 0;
        }
        var shrink = Math.cos(Math.toRadians(corners.getFirst().lat()));
        var sum = 0.0;
        var from = corners.getLast();
        for (var to : corners) {
            sum += from.lon() * to.lat() - to.lon() * from.lat();
            from = to;
        }
        return Math.abs(sum) / 2 * shrink * METRES_PER_DEGREE * METRES_PER_DEGREE / 1e6;
    }

    /** The edge that passes a place most closely. */
    int nearestEdge(GeoPoint place) {
        return IntStream.range(0, corners.size())
                .boxed()
                .min(Comparator.comparingDouble(edge -> distance(corner(edge), corner(edge + 1), place)))
                .orElseThrow();
    }

    /** From a line between two points, in degrees of latitude. */
    private static double distance(GeoPoint from, GeoPoint to, GeoPoint place) {
        var shrink = Math.cos(Math.toRadians(place.lat()));
        var alongX = (to.lon() - from.lon()) * shrink;
        var alongY = to.lat() - from.lat();
        var x = (place.lon() - from.lon()) * shrink;
        var y = place.lat() - from.lat();
        var length = alongX * alongX + alongY * alongY;
        var share = length == 0 ? 0 : Math.clamp((x * alongX + y * alongY) / length, 0, 1);
        return Math.hypot(x - share * alongX, y - share * alongY);
    }

    private GeoPoint corner(int number) {
        return corners.get(number % corners.size());
    }

    /** Two edges that share a corner may only meet there, unless one runs back over the other. */
    private boolean foldsBack(int i, int j) {
        var shared = j == i + 1 ? corner(j) : corner(i);
        var a = j == i + 1 ? corner(i) : corner(j);
        var b = j == i + 1 ? corner(j + 1) : corner(i + 1);
        return turn(a, shared, b) == 0
                && (a.lat() - shared.lat()) * (b.lat() - shared.lat())
                                + (a.lon() - shared.lon()) * (b.lon() - shared.lon())
                        > 0;
    }

    private boolean meet(int i, int j) {
        var a = corner(i);
        var b = corner(i + 1);
        var c = corner(j);
        var d = corner(j + 1);
        var abc = turn(a, b, c);
        var abd = turn(a, b, d);
        var cda = turn(c, d, a);
        var cdb = turn(c, d, b);
        return (abc != abd && cda != cdb)
                || (abc == 0 && isWithin(a, b, c))
                || (abd == 0 && isWithin(a, b, d))
                || (cda == 0 && isWithin(c, d, a))
                || (cdb == 0 && isWithin(c, d, b));
    }

    /** −1, 0 or 1: on which side of a to b the third lies. */
    private static int turn(GeoPoint a, GeoPoint b, GeoPoint c) {
        return (int) Math.signum((b.lon() - a.lon()) * (c.lat() - a.lat()) - (b.lat() - a.lat()) * (c.lon() - a.lon()));
    }

    /** True when a point of the line through a and b lies between them. */
    private static boolean isWithin(GeoPoint a, GeoPoint b, GeoPoint point) {
        return point.lon() >= Math.min(a.lon(), b.lon())
                && point.lon() <= Math.max(a.lon(), b.lon())
                && point.lat() >= Math.min(a.lat(), b.lat())
                && point.lat() <= Math.max(a.lat(), b.lat());
    }
}
