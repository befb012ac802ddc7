package io.paidan.routing.map;

import org.locationtech.jts.geom.Envelope;

/**
 * The piece of the world a picture shows.
 *
 * @param left of the picture, in pixels of this zoom from the world's west edge, at 256-pixel tiles
 * @param top likewise from the north
 * @param width in those pixels
 * @param scale picture pixels per such pixel: 1, or 2 for fine screens
 */
public record Viewport(int zoom, double left, double top, int width, int height, int scale) {

    public static Viewport tile(int zoom, int x, int y, int scale) {
        return new Viewport(zoom, x * 256.0, y * 256.0, 256, 256, scale);
    }

    double pictureX(int x) {
        return (x * Mercator.pixelsPerUnit(zoom) - left) * scale;
    }

    double pictureY(int y) {
        return (y * Mercator.pixelsPerUnit(zoom) - top) * scale;
    }

    /** In units of the world, with a margin in pixels. */
    Envelope area(double margin) {
        var unit = 1 / Mercator.pixelsPerUnit(zoom);
        return new Envelope(
                (left - margin) * unit,
                (left + width + margin) * unit,
                (top - margin) * unit,
                (top + height + margin) * unit);
    }
}
