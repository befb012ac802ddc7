package io.paidan.planning;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.PreparedPlaces;
import io.paidan.contract.geo.ReachableArea;
import io.paidan.contract.geo.RoadRoute;
import io.paidan.contract.geo.TravelDirection;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTable;
import io.paidan.contract.geo.TravelTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everybody drives straight: 40 km/h, 30 by scooter and lorry; cars and lorries half as fast in the rush hours. No road leads beyond {@link #FAR_EAST}. */
public final class StraightRoads implements TravelTimes {
    public static final double FAR_EAST = 12;

    public int tables;
    /** How many places each time. */
    public final List<Integer> prepared = new ArrayList<>();

    @Override
    public TravelTable table(List<GeoPoint> origins, List<GeoPoint> destinations, TravelProfile profile) {
        tables++;
        var table = TravelTable.builder(origins.size(), destinations.size());
        for (var from = 0; from < origins.size(); from++) {
            for (var to = 0; to < destinations.size(); to++) {
                var origin = origins.get(from);
                var destination = destinations.get(to);
                if (covers(origin) && covers(destination)) {
                    var metres = origin.metresTo(destination);
                    table.set(from, to, metres / metresPerSecond(profile), metres);
                }
            }
        }
        return table.build();
    }

    @Override
    public PreparedPlaces prepare(List<GeoPoint> places, TravelProfile profile) {
        prepared.add(places.size());
        return TravelTimes.super.prepare(places, profile);
    }

    @Override
    public Optional<RoadRoute> route(GeoPoint from, GeoPoint to, TravelProfile profile) {
        var metres = from.metresTo(to);
        return Optional.of(new RoadRoute(List.of(from, to), metres, drive(from, to, profile), List.of()));
    }

    /** A square whose corners are just in time. */
    @Override
    public Optional<ReachableArea> reach(
            GeoPoint place, Duration within, TravelProfile profile, TravelDirection direction) {
        var metres = within.toSeconds() * metresPerSecond(profile);
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
        return place.lon() <= FAR_EAST;
    }

    public static Duration drive(GeoPoint from, GeoPoint to, TravelProfile profile) {
        return Duration.ofSeconds(Math.round((float) (from.metresTo(to) / metresPerSecond(profile))));
    }

    private static double metresPerSecond(TravelProfile profile) {
        return switch (profile) {
            case CAR -> 40 / 3.6;
            case CAR_PEAK -> 20 / 3.6;
            case SCOOTER, TRUCK -> 30 / 3.6;
            case TRUCK_PEAK -> 15 / 3.6;
        };
    }
}
