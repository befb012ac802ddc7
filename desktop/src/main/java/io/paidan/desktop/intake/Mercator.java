package io.paidan.desktop.intake;

import io.paidan.contract.geo.GeoPoint;

/**
 * A map view on the web Mercator grid.
 *
 * @param centreX pixels from the west edge of the world at this zoom
 * @param centreY pixels from its north edge
 */
record Mercator(int zoom, double centreX, double centreY) {

    static final int TILE = 256;
    private static final int CLOSEST = 18;
    private static final int FARTHEST = 8;

    static Mercator over(GeoPoint centre, int zoom) {
        return new Mercator(zoom, worldX(centre, zoom), worldY(centre, zoom));
    }

    /** Where a place lies, seen from the middle of the view. */
    double x(GeoPoint place) {
        return worldX(place, zoom) - centreX;
    }

    double y(GeoPoint place) {
        return worldY(place, zoom) - centreY;
    }

    /** The place so far right of and below the middle. */
    GeoPoint at(double right, double below) {
        var world = world(zoom);
        var lon = (centreX + right) / world * 360 - 180;
        var lat = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * (centreY + below) / world))));
        return new GeoPoint(lat, Math.clamp(lon, -180, 180));
    }

    Mercator panned(double right, double down) {
        return new Mercator(zoom, centreX - right, centreY - down);
    }

    /** One zoom level in or out around a point of the view. */
    Mercator zoomed(int levels, double right, double below) {
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
