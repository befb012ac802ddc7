package io.paidan.desktop.geo;

import io.paidan.contract.geo.GeoPoint;
import java.util.List;

/**
 * A map view on the web Mercator grid.
 *
 * @param centreX pixels from the west edge of the world at this zoom
 * @param centreY pixels from its north edge
 */
public record Mercator(int zoom, double centreX, double centreY) {

    public static final int TILE = 256;
    private static final double ROOM = 0.86;
    private static final int CLOSEST = 18;
    private static final int FARTHEST = 8;

    public static Mercator over(GeoPoint centre, int zoom) {
        return new Mercator(zoom, worldX(centre, zoom), worldY(centre, zoom));
    }

    /** The closest whole zoom at which all the corners are in a view of this size, with some room around them. */
    public static Mercator around(List<GeoPoint> corners, double width, double height) {
        var north = corners.stream().mapToDouble(GeoPoint::lat).max().orElse(0);
        var south = corners.stream().mapToDouble(GeoPoint::lat).min().orElse(0);
        var east = corners.stream().mapToDouble(GeoPoint::lon).max().orElse(0);
        var west = corners.stream().mapToDouble(GeoPoint::lon).min().orElse(0);
        var centre = new GeoPoint((north + south) / 2, (east + west) / 2);
        for (var zoom = CLOSEST - 1; zoom > FARTHEST; zoom--) {
            var isWideEnough =
                    worldX(new GeoPoint(north, east), zoom) - worldX(new GeoPoint(north, west), zoom) < width * ROOM;
            var isHighEnough =
                    worldY(new GeoPoint(south, west), zoom) - worldY(new GeoPoint(north, west), zoom) < height * ROOM;
            if (isWideEnough && isHighEnough) {
                return over(centre, zoom);
            }
        }
        return over(centre, FARTHEST);
    }

    /** Where a place lies, seen from the middle of the view. */
    public double x(GeoPoint place) {
        return worldX(place, zoom) - centreX;
    }

    public double y(GeoPoint place) {
        return worldY(place, zoom) - centreY;
    }

    /** The place so far right of and below the middle. */
    public GeoPoint at(double right, double below) {
        var world = world(zoom);
        var lon = (centreX + right) / world * 360 - 180;
        var lat = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * (centreY + below) / world))));
        return new GeoPoint(lat, Math.clamp(lon, -180, 180));
    }

    public Mercator panned(double right, double down) {
        return new Mercator(zoom, centreX - right, centreY - down);
    }

    /** One zoom level in or out around a point of the view. */
    public Mercator zoomed(int levels, double right, double below) {
        var wished = Math.clamp(zoom + levels, FARTHEST, CLOSEST);
        var fixed = at(right, below);
        var there = over(fixed, wished);
        return new Mercator(wished, there.centreX - right, there.centreY - below);
    }

    private static double world(int zoom) {
        return TILE * Math.pow(2, zoom);
    }

    private static double worldX(GeoPoint place, int zoom) {
        return (place.lon() + 180) / 360 * world(zoom);
    }

    private static double worldY(GeoPoint place, int zoom) {
        var lat = Math.toRadians(place.lat());
        return (1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2 * world(zoom);
    }
}
