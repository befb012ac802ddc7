package io.paidan.installer.demo;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.RoadRoute;
import java.util.List;

/** A way on the map, to be driven along. */
public final class RouteLine {

    /** Somewhere on the way. */
    public record Spot(GeoPoint place, double headingDegrees) {}

    private final List<GeoPoint> points;
    private final double[] metresUntil;

    public RouteLine(RoadRoute route) {
        this.points = route.line();
        this.metresUntil = new double[points.size()];
        for (var k = 1; k < metresUntil.length; k++) {
            metresUntil[k] = metresUntil[k - 1] + points.get(k - 1).metresTo(points.get(k));
        }
    }

    /** @param fraction 0 at the start … 1 at the end; what lies beyond counts as the end it is beyond */
    public Spot at(double fraction) {
        var metres = Math.clamp(fraction, 0, 1) * metresUntil[metresUntil.length - 1];
        var next = 1;
        while (next < metresUntil.length - 1 && metresUntil[next] < metres) {
            next++;
        }
        var from = points.get(next - 1);
        var to = points.get(next);
        var length = metresUntil[next] - metresUntil[next - 1];
        var share = length == 0 ? 0 : (metres - metresUntil[next - 1]) / length;
        var place = new GeoPoint(
                from.lat() + share * (to.lat() - from.lat()), from.lon() + share * (to.lon() - from.lon()));
        return new Spot(place, from.bearingTo(to));
    }
}
