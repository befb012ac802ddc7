package io.paidan.planning.plan;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.PreparedPlaces;
import io.paidan.contract.geo.ReachableArea;
import io.paidan.contract.geo.RoadRoute;
import io.paidan.contract.geo.TravelDirection;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTable;
import io.paidan.contract.geo.TravelTimes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks for each table once: several searches over the same days go the same ways. To be dropped with the last of them. */
final class RememberedTables implements TravelTimes {
    private record Question(List<GeoPoint> origins, List<GeoPoint> destinations, TravelProfile profile) {}

    private final TravelTimes travelTimes;
    private final Map<Question, TravelTable> tables = new ConcurrentHashMap<>();

    RememberedTables(TravelTimes travelTimes) {
        this.travelTimes = travelTimes;
    }

    @Override
    public TravelTable table(List<GeoPoint> origins, List<GeoPoint> destinations, TravelProfile profile) {
        var question = new Question(List.copyOf(origins), List.copyOf(destinations), profile);
        return tables.computeIfAbsent(question, _ -> travelTimes.table(origins, destinations, profile));
    }

    @Override
    public Optional<RoadRoute> route(GeoPoint from, GeoPoint to, TravelProfile profile) {
        return travelTimes.route(from, to, profile);
    }

    @Override
    public PreparedPlaces prepare(List<GeoPoint> places, TravelProfile profile) {
        return travelTimes.prepare(places, profile);
    }

    @Override
    public Optional<ReachableArea> reach(
            GeoPoint place, Duration within, TravelProfile profile, TravelDirection direction) {
        return travelTimes.reach(place, within, profile, direction);
    }

    @Override
    public boolean covers(GeoPoint place) {
        return travelTimes.covers(place);
    }
}
