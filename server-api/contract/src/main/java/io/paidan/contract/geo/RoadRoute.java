package io.paidan.contract.geo;

import java.time.Duration;
import java.util.List;

/**
 * A way by road.
 *
 * @param line the way on the map, at least two points from start to end
 * @param metres its length
 * @param duration the driving time
 * @param turns from departure to arrival, their metres add up to the whole; empty when the roads know of no turns
 */
public record RoadRoute(List<GeoPoint> line, double metres, Duration duration, List<Turn> turns) {
    public RoadRoute {
        line = List.copyOf(line);
        turns = List.copyOf(turns);
    }
}
