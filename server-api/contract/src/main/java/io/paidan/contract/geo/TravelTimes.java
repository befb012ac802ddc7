package io.paidan.contract.geo;

import java.util.List;
import java.util.Optional;

/** Driving times by road. Implementations are safe for use by many threads at once. */
public interface TravelTimes {

    /** Seconds and metres from every origin to every destination; either list may be empty. */
    TravelTable table(List<GeoPoint> origins, List<GeoPoint> destinations, TravelProfile profile);

    /** The fastest way from one place to another with its line on the map; empty when no road leads there. */
    Optional<RoadRoute> route(GeoPoint from, GeoPoint to, TravelProfile profile);

    /** True when a road is near enough to this place to drive there (the place lies inside the region). */
    boolean covers(GeoPoint place);
}
