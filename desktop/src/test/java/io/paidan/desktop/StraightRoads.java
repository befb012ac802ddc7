package io.paidan.desktop;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.ReachableArea;
import io.paidan.contract.geo.RoadRoute;
import io.paidan.contract.geo.TravelDirection;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTable;
import io.paidan.contract.geo.TravelTimes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A country whose roads all run straight, a third longer than the crow flies, at 36 km/h. */
public final class StraightRoads implements TravelTimes {

    private static final double DETOUR = 1.33;
    private static final double METRES_PER_SECOND = 10;

    @Override
    public TravelTable table(List<GeoPoint> origins, List<GeoPoint> destinations, TravelProfile profile) {
        var table = TravelTable.builder(origins.size(), destinations.size());
        for (var i = 0; i < origins.size(); i++) {
            for (var j = 0; j < destinations.size(); j++) {
                var metres = metres(origins.get(i), destinations.get(j));
                table.set(i, j, metres / METRES_PER_SECOND, metres);
            }
        }
        return table.build();
    }

    @Override
    public Optional<RoadRoute> route(GeoPoint from, GeoPoint to, TravelProfile profile) {
        var metres = metres(from, to);
        return Optional.of(new RoadRoute(
                List.of(from, to),
                metres,
                Duration.ofMillis(Math.round(metres / METRES_PER_SECOND * 1000)),
                List.of()));
    }

    /** A square whose corners are just in time. */
    @Override
    public Optional<ReachableArea> reach(
            GeoPoint place, Duration within, TravelProfile profile, TravelDirection direction) {
        var metres = within.toSeconds() * METRES_PER_SECOND / DETOUR;
        var north = metres / 111_195;
        var east = north / Math.cos(Math.toRadians(place.lat()));
        var south = new GeoPoint(place.lat() - north, place.lon());
        var outline = List.of(
                south,
                new GeoPoint(place.lat(), place.lon() + east),
                new GeoPoint(place.lat() + north, place.lon()),
                new GeoPoint(place.lat(), place.lon() - east),
                south);
        return Optional.of(new ReachableArea(List.of(new ReachableArea.Patch(outline, List.of()))));
    }

    @Override
    public boolean covers(GeoPoint place) {
        return true;
    }

    private static double metres(GeoPoint from, GeoPoint to) {
        return from.metresTo(to) * DETOUR;
    }
}
