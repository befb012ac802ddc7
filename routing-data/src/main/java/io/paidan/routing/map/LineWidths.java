package io.paidan.routing.map;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** How wide lines are at which zoom, in pixels of a 256-pixel tile. Between the given zooms the width grows evenly in ratio. */
final class LineWidths {

    private static final Map<FeatureKind, NavigableMap<Integer, Double>> WIDTHS = new EnumMap<>(FeatureKind.class);

    static {
        define(FeatureKind.MOTORWAY, 6, 0.8, 9, 1.6, 12, 3.0, 14, 5.0, 16, 10, 18, 22);
        define(FeatureKind.MOTORWAY_LINK, 10, 0.8, 12, 1.6, 14, 2.8, 16, 6.0, 18, 14);
        define(FeatureKind.PRIMARY, 8, 0.7, 10, 1.2, 12, 2.2, 14, 4.4, 16, 9.0, 18, 20);
        define(FeatureKind.SECONDARY, 9, 0.6, 12, 1.6, 14, 3.6, 16, 8.0, 18, 18);
        define(FeatureKind.TERTIARY, 11, 0.7, 12, 1.2, 14, 3.0, 16, 7.0, 18, 16);
        define(FeatureKind.MINOR, 12, 0.5, 13, 0.9, 14, 1.8, 15, 3.0, 16, 5.5, 18, 14);
        define(FeatureKind.SERVICE, 14, 0.6, 15, 1.2, 16, 2.6, 18, 7.0);
        define(FeatureKind.TRACK, 14, 0.6, 16, 1.2, 18, 2.2);
        define(FeatureKind.PATH, 15, 0.6, 16, 0.9, 18, 1.6);
        define(FeatureKind.RIVER, 8, 0.8, 12, 1.8, 14, 3.0, 16, 6.0, 18, 14);
        define(FeatureKind.STREAM, 13, 0.6, 14, 0.8, 16, 1.6, 18, 3.5);
        define(FeatureKind.RAIL, 11, 0.7, 14, 1.1, 16, 1.8, 18, 3.0);
        define(FeatureKind.CABLE_CAR, 14, 0.7, 18, 1.2);
        define(FeatureKind.REGION_BORDER, 10, 0.7, 14, 1.0, 18, 1.4);
        define(FeatureKind.COUNTRY_BORDER, 4, 0.8, 10, 1.2, 14, 1.6, 18, 2.2);
    }

    private LineWidths() {}

    private static void define(FeatureKind kind, double... zoomAndWidth) {
        var widths = new TreeMap<Integer, Double>();
        for (var i = 0; i < zoomAndWidth.length; i += 2) {
            widths.put((int) zoomAndWidth[i], zoomAndWidth[i + 1]);
        }
        WIDTHS.put(kind, widths);
    }

    static double width(FeatureKind kind, int zoom) {
        var widths = Objects.requireNonNull(WIDTHS.get(kind), kind::name);
        var below = widths.floorEntry(zoom);
        var above = widths.ceilingEntry(zoom);
        if (below == null || above == null) {
            return below == null
                    ? widths.firstEntry().getValue()
                    : below.getValue() * Math.pow(1.5, zoom - below.getKey());
        }
        var share = below.getKey().equals(above.getKey())
                ? 0
                : (double) (zoom - below.getKey()) / (above.getKey() - below.getKey());
        return below.getValue() * Math.pow(above.getValue() / below.getValue(), share);
    }
}
