package io.paidan.contract.geo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Driving times by road. Implementations are safe for use by many threads at once. */
public interface TravelTimes {

    /** Seconds and metres from every origin to every destination; either list may be empty. */
    TravelTable table(List<GeoPoint> origins, List<GeoPoint> destinations, TravelProfile profile);

    /** The same seconds and metres as {@link #table}, faster for places that are asked about more than once. */
    default PreparedPlaces prepare(List<GeoPoint> places, TravelProfile profile) {
        var known = List.copyOf(places);
        return new PreparedPlaces() {
            @Override
            public int size() {
                return known.size();
            }

            @Override
            public TravelTable from(GeoPoint origin) {
                return table(List.of(origin), known, profile);
            }

            @Override
            public TravelTable to(GeoPoint destination) {
                return table(known, List.of(destination), profile);
            }
        };
    }

    /** The fastest way from one place to another with its line on the map; empty when no road leads there. */
    Optional<RoadRoute> route(GeoPoint from, GeoPoint to, TravelProfile profile);

    /**
     * The area within a driving time of a place; empty when no road is near the place.
     *
     * @throws IllegalArgumentException when {@code within} is negative
     */
    Optional<ReachableArea> reach(GeoPoint place, Duration within, TravelProfile profile, TravelDirection direction);

    /** True when a road is near enough to this place to drive there (the place lies inside the region). */
    boolean covers(GeoPoint place);
}
