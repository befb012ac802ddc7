package io.paidan.routing.map;

/** The web map's projection with the world as a square of 2³⁰ units: 3.7 cm each at the equator. */
final class Mercator {

    static final double WORLD = 1 << 30;
    private static final int TILE = 256;
    private static final double MAX_LAT = 85.0511287798;
    private static final double DEGREES_PER_UNIT = 1e-7;

    private Mercator() {}

    static int x(int lonE7) {
        return x(lonE7 * DEGREES_PER_UNIT);
    }

    static int y(int latE7) {
        return y(latE7 * DEGREES_PER_UNIT);
    }

    static int x(double lon) {
        return (int) Math.round((lon + 180) / 360 * WORLD);
    }

    static int y(double lat) {
        var sine = Math.sin(Math.toRadians(Math.clamp(lat, -MAX_LAT, MAX_LAT)));
        return (int) Math.round((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD);
    }

    /** Pixels per unit on tiles of 256 pixels. */
    static double pixelsPerUnit(int zoom) {
        return TILE * Math.scalb(1.0, zoom) / WORLD;
    }
}
