package io.paidan.desktop.map;

import java.util.Collection;
import java.util.List;

/**
 * What part of the world is on the screen.
 *
 * @param left where the world's west edge would be, pixels
 * @param top where its north edge would be, pixels
 * @param worldSize pixels of the whole world
 */
record Viewport(double left, double top, double worldSize, double width, double height) {

    static final double TILE = 256;
    static final double MIN_ZOOM = 8;
    static final double MAX_ZOOM = 18;
    private static final int[] ROUND = {5, 2, 1};

    static double worldSize(double zoom) {
        return TILE * Math.pow(2, zoom);
    }

    double zoom() {
        return Math.log(worldSize / TILE) / Math.log(2);
    }

    double x(World at) {
        return left + at.x() * worldSize;
    }

    double y(World at) {
        return top + at.y() * worldSize;
    }

    World at(double x, double y) {
        return new World((x - left) / worldSize, (y - top) / worldSize);
    }

    World centre() {
        return at(width / 2, height / 2);
    }

    /** True when a place is on the screen or at most {@code margin} pixels beside it. */
    boolean shows(World at, double margin) {
        var x = x(at);
        var y = y(at);
        return x >= -margin && x <= width + margin && y >= -margin && y <= height + margin;
    }

    /** Metres that one pixel spans at this height of the screen. */
    double metresPerPixel(double y) {
        return 40_075_016.686 * Math.cos(at(0, y).latitude()) / worldSize;
    }

    /** The largest of 1, 2, 5, 10, 20, 50 … that is not longer. */
    static long roundMetres(double longest) {
        var power = (long) Math.pow(10, Math.floor(Math.log10(Math.max(1, longest))));
        for (var step : ROUND) {
            if (step * power <= longest) {
                return step * power;
            }
        }
        return power;
    }

    /** Where to stand so that all of these are seen: the largest whole zoom at which they fit into a screen. */
    static View fit(Collection<World> places, double width, double height, double margin, double closest) {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("There are no places to fit the map to. Maybe ask for some first.");
        }
        var west = places.stream().mapToDouble(World::x).min().orElseThrow();
        var east = places.stream().mapToDouble(World::x).max().orElseThrow();
        var north = places.stream().mapToDouble(World::y).min().orElseThrow();
        var south = places.stream().mapToDouble(World::y).max().orElseThrow();
        var across = Math.max(1, width - 2 * margin) / Math.max(east - west, 1e-12);
        var down = Math.max(1, height - 2 * margin) / Math.max(south - north, 1e-12);
        var zoom = Math.floor(Math.log(Math.min(across, down) / TILE) / Math.log(2));
        return new View(new World((west + east) / 2, (north + south) / 2), Math.clamp(zoom, MIN_ZOOM, closest));
    }

    /** The places without the tenth that lies farthest out on each side: where most of them are. */
    static List<World> core(Collection<World> places) {
        var spare = places.size() / 10;
        var xs = places.stream().mapToDouble(World::x).sorted().toArray();
        var ys = places.stream().mapToDouble(World::y).sorted().toArray();
        return List.of(
                new World(xs[spare], ys[spare]), new World(xs[xs.length - 1 - spare], ys[ys.length - 1 - spare]));
    }

    /** Where the map stands. */
    record View(World centre, double zoom) {}
}
