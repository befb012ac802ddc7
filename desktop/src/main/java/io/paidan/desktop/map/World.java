package io.paidan.desktop.map;

import io.paidan.contract.geo.GeoPoint;

/** A place in the web Mercator square: 0 … 1 from west to east and from north to south. */
record World(double x, double y) {

    static World of(GeoPoint place) {
        var lat = Math.toRadians(place.lat());
        var y = (1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2;
        return new World((place.lon() + 180) / 360, y);
    }

    GeoPoint toGeo() {
        return new GeoPoint(Math.toDegrees(latitude()), x * 360 - 180);
    }

    /** In radians. */
    double latitude() {
        return Math.atan(Math.sinh(Math.PI * (1 - 2 * y)));
    }

    /** The place this share of the way to another. */
    World towards(World other, double share) {
        return new World(x + (other.x - x) * share, y + (other.y - y) * share);
    }
}
