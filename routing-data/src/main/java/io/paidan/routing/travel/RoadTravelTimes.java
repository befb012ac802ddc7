package io.paidan.routing.travel;

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

/**
 * Travel times from remembered labels: a pair costs a fraction of a microsecond once both places were asked for before.
 * Equal to the times of {@link #route} within a tenth of a second.
 */
public final class RoadTravelTimes implements TravelTimes {

    private static final int WORTH_BUCKETS = 8;
    private static final int SHARES_OF_HEAP = 16;

    private final RoadNetwork network;
    private final long bytesPerProfile;
    private final RoadRoutes routes;
    private final RoadReach reaches;
    private final Map<TravelProfile, RoadPlaces> places = new ConcurrentHashMap<>();

    /** Remembers places on at most a sixteenth of the heap for each profile that is used. */
    public RoadTravelTimes(RoadNetwork network) {
        this(network, Runtime.getRuntime().maxMemory() / SHARES_OF_HEAP);
    }

    /** @param bytesPerProfile that remembered places may take, about */
    RoadTravelTimes(RoadNetwork network, long bytesPerProfile) {
        this.network = network;
        this.bytesPerProfile = bytesPerProfile;
        this.routes = new RoadRoutes(network);
        this.reaches = new RoadReach(network);
    }

    /** What the remembered places of a profile take on the heap, about. */
    public long rememberedBytes(TravelProfile profile) {
        return places(profile).rememberedBytes();
    }

    private RoadPlaces places(TravelProfile profile) {
        return places.computeIfAbsent(profile, which -> new RoadPlaces(network, which, bytesPerProfile));
    }

    @Override
    public TravelTable table(List<GeoPoint> origins, List<GeoPoint> destinations, TravelProfile profile) {
        var roads = places(profile);
        var from = origins.stream().map(roads::at).toList();
        var to = destinations.stream().map(roads::at).toList();
        var table = TravelTable.builder(from.size(), to.size());
        if (from.size() >= WORTH_BUCKETS && to.size() >= WORTH_BUCKETS) {
            inBulk(from, to, roads.nodes(), table);
        } else if (from.size() <= to.size()) {
            roads.withScatteredLabel(label -> rowByRow(from, to, label, table));
        } else {
            roads.withScatteredLabel(label -> columnByColumn(from, to, label, table));
        }
        return table.build();
    }

    private static void inBulk(
            List<Optional<RoadPlace>> from, List<Optional<RoadPlace>> to, int nodes, TravelTable.Builder table) {
        var destinations = new RoadPlaceSet(to, TravelDirection.FROM_PLACE, nodes);
        var drives = new long[to.size()];
        for (var row = 0; row < from.size(); row++) {
            if (from.get(row).isPresent()) {
                destinations.drives(from.get(row).get(), drives);
                TableRows.fillRow(table, row, drives);
            }
        }
    }

    private static void rowByRow(
            List<Optional<RoadPlace>> from,
            List<Optional<RoadPlace>> to,
            ScatteredLabel label,
            TravelTable.Builder table) {
        for (var row = 0; row < from.size(); row++) {
            if (from.get(row).isPresent()) {
                var origin = from.get(row).get();
                label.set(origin.out());
                for (var column = 0; column < to.size(); column++) {
                    if (to.get(column).isPresent()) {
                        var destination = to.get(column).get();
                        TableRows.set(
                                table,
                                row,
                                column,
                                Math.min(label.meet(destination.in()), RoadPlace.alongSegment(origin, destination)));
                    }
                }
            }
        }
    }

    private static void columnByColumn(
            List<Optional<RoadPlace>> from,
            List<Optional<RoadPlace>> to,
            ScatteredLabel label,
            TravelTable.Builder table) {
        for (var column = 0; column < to.size(); column++) {
            if (to.get(column).isPresent()) {
                var destination = to.get(column).get();
                label.set(destination.in());
                for (var row = 0; row < from.size(); row++) {
                    if (from.get(row).isPresent()) {
                        var origin = from.get(row).get();
                        TableRows.set(
                                table,
                                row,
                                column,
                                Math.min(label.meet(origin.out()), RoadPlace.alongSegment(origin, destination)));
                    }
                }
            }
        }
    }

    @Override
    public PreparedPlaces prepare(List<GeoPoint> points, TravelProfile profile) {
        return new PreparedRoadPlaces(places(profile), points);
    }

    @Override
    public Optional<RoadRoute> route(GeoPoint from, GeoPoint to, TravelProfile profile) {
        var roads = places(profile);
        return roads.isNearRoad(from) && roads.isNearRoad(to) ? routes.find(from, to, profile) : Optional.empty();
    }

    @Override
    public Optional<ReachableArea> reach(
            GeoPoint place, Duration within, TravelProfile profile, TravelDirection direction) {
        if (within.isNegative()) {
            throw new IllegalArgumentException("a driving time of %s is less than none".formatted(within));
        }
        return places(profile)
                .onRoad(place)
                .map(snap -> reaches.stretches(snap, within, profile, direction))
                .map(AreaOutline::around);
    }

    @Override
    public boolean covers(GeoPoint place) {
        return places(TravelProfile.CAR).isNearRoad(place);
    }
}
