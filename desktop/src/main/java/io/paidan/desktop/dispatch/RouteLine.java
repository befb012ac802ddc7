package io.paidan.desktop.dispatch;

import io.paidan.contract.geo.GeoPoint;
import java.util.List;

/** A route to draw, leg by leg. */
public record RouteLine(List<Leg> legs) {

    public static final RouteLine EMPTY = new RouteLine(List.of());

    /**
     * From one stop to the next.
     *
     * @param certain true for the way up to the stop in question (drawn solid), false for what follows (dotted)
     */
    public record Leg(List<GeoPoint> line, boolean certain) {
        public Leg {
            line = List.copyOf(line);
        }
    }

    public RouteLine {
        legs = List.copyOf(legs);
    }
}
