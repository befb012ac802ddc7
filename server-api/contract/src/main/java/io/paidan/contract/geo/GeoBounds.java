package io.paidan.contract.geo;

/** A box on the map, edges included. Degrees, WGS 84; never crosses the antimeridian. */
public record GeoBounds(double minLat, double minLon, double maxLat, double maxLon) {

    public boolean contains(GeoPoint point) {
        return point.lat() >= minLat && point.lat() <= maxLat && point.lon() >= minLon && point.lon() <= maxLon;
    }

    public GeoPoint centre() {
        return new GeoPoint((minLat + maxLat) / 2, (minLon + maxLon) / 2);
    }
}
