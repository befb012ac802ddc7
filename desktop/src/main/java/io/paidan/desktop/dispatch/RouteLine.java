package io.paidan.desktop.dispatch;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.RoadRoute;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The way somebody drives, leg by leg. */
public record RouteLine(List<Leg> legs) {

    public static final RouteLine EMPTY = new RouteLine(List.of());

    /**
     * From one stop to the next.
     *
     * @param to what the stop is called
     * @param line from door to door; the road's own line begins and ends on the road
     * @param certain true for the way up to the stop in question (drawn solid), false for what follows (dotted)
     */
    public record Leg(String to, RoadRoute road, List<GeoPoint> line, boolean certain) {
        public Leg {
            line = List.copyOf(line);
        }
    }

    public RouteLine {
        legs = List.copyOf(legs);
    }

    /** The legs of both. */
    RouteLine and(RouteLine other) {
        return new RouteLine(Stream.concat(legs.stream(), other.legs.stream()).toList());
    }

    public double metres() {
        return legs.stream().mapToDouble(leg -> leg.road().metres()).sum();
    }

    public Duration duration() {
        return legs.stream().map(leg -> leg.road().duration()).reduce(Duration.ZERO, Duration::plus);
    }
}
