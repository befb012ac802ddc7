package io.paidan.contract.geo;

/**
 * A place on the earth, WGS 84.
 *
 * @param lat degrees north, −90 … 90
 * @param lon degrees east, −180 … 180
 */
public record GeoPoint(double lat, double lon) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** @throws IllegalArgumentException for a coordinate out of range or not a number */
    public GeoPoint {
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude %s is not within -90 … 90".formatted(lat));
        }
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("longitude %s is not within -180 … 180".formatted(lon));
        }
    }

    /** Great-circle distance in metres. */
    public double metresTo(GeoPoint other) {
        var dLat = Math.toRadians(other.lat - lat);
        var dLon = Math.toRadians(other.lon - lon);
        var a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(a));
    }

    /** Compass direction in which {@code other} lies, degrees 0 … 360 clockwise from north. */
    public double bearingTo(GeoPoint other) {
        var dLon = Math.toRadians(other.lon - lon);
        var toLat = Math.toRadians(other.lat);
        var fromLat = Math.toRadians(lat);
        var y = Math.sin(dLon) * Math.cos(toLat);
        var x = Math.cos(fromLat) * Math.sin(toLat) - Math.sin(fromLat) * Math.cos(toLat) * Math.cos(dLon);
        return (Math.toDegrees(Math.atan2(y, x)) + 360) % 360;
    }
}
