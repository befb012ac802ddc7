package io.paidan.server.organisation;

import io.paidan.contract.geo.GeoPoint;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The border of a territory: a ring of at least three corners, closed or not. Territories that share a line never both
 * hold a point on it, because each edge counts its lower end only.
 */
record Border(List<GeoPoint> corners) {

    Border {
        corners = List.copyOf(corners);
        if (corners.size() < 3) {
            throw new IllegalArgumentException("a border of %d corners encloses nothing".formatted(corners.size()));
        }
    }

    /** As it is stored: corners of latitude and longitude. */
    static Border read(String stored, JsonMapper json) {
        return new Border(Arrays.stream(json.readValue(stored, double[][].class))
                .map(corner -> new GeoPoint(corner[0], corner[1]))
                .toList());
    }

    /** Counts how often a ray to the east crosses the ring: odd means inside. */
    boolean contains(GeoPoint place) {
        var inside = false;
        var from = corners.getLast();
        for (var to : corners) {
            var crossesLatitude = from.lat() > place.lat() != to.lat() > place.lat();
            if (crossesLatitude && place.lon() < longitudeAt(place.lat(), from, to)) {
                inside = !inside;
            }
            from = to;
        }
        return inside;
    }

    private static double longitudeAt(double lat, GeoPoint from, GeoPoint to) {
        return from.lon() + (lat - from.lat()) / (to.lat() - from.lat()) * (to.lon() - from.lon());
    }
}
