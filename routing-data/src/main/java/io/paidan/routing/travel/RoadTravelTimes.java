package io.paidan.routing.travel;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.ReachableArea;
import io.paidan.contract.geo.RoadRoute;
import io.paidan.contract.geo.TravelDirection;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTable;
import io.paidan.contract.geo.TravelTimes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Travel times from remembered labels: a pair costs a fraction of a microsecond once both places were asked for before.
 * Equal to the times of {@link #route} within a tenth of a second.
 */
public final class RoadTravelTimes implements TravelTimes {

    private static final int WORTH_BUCKETS = 8;

    private final RoadRoutes routes;
    private final RoadReach reaches;
    private final Map<TravelProfile, RoadPlaces> places = new EnumMap<>(TravelProfile.class);

    public RoadTravelTimes(RoadNetwork network) {
        this.routes = new RoadRoutes(network);
        this.reaches = new RoadReach(network);
        for (var profile : TravelProfile.values()) {
            places.put(profile, new RoadPlaces(network, profile));
        }
    }

    private RoadPlaces places(TravelProfile profile) {
        return Objects.requireNonNull(places.get(profile));
    }

    @Override
    public TravelTable table(List<GeoPoint> origins, List<GeoPoint> destinations, TravelProfile profile) {
        var roadPlaces = places(profile);
        var from = origins.stream().map(roadPlaces::at).toList();
        var to = destinations.stream().map(roadPlaces::at).toList();
        var table = TravelTable.builder(from.size(), to.size());
        if (from.size() >= WORTH_BUCKETS && to.size() >= WORTH_BUCKETS) {
            var buckets = new Buckets(to, roadPlaces.nodes());
            for (var row = 0; row < from.size(); row++) {
                if (from.get(row).isPresent()) {
                    buckets.fillRow(row, from.get(row).get(), table);
                }
            }
        } else {
            roadPlaces.withScatteredLabel(label -> {
                if (from.size() <= to.size()) {
                    rowByRow(from, to, label, table);
                } else {
                    columnByColumn(from, to, label, table);
                }
            });
        }
        return table.build();
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
                        set(table, row, column, label.meet(destination.in()), origin, destination);
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
                        set(table, row, column, label.meet(origin.out()), origin, destination);
                    }
                }
            }
        }
    }

    private static void set(
            TravelTable.Builder table,
            int row,
            int column,
            @Nullable Drive overJunctions,
            RoadPlace origin,
            RoadPlace destination) {
        var drive = Drive.faster(overJunctions, RoadPlace.alongSegment(origin, destination));
        if (drive != null) {
            table.set(row, column, drive.seconds(), drive.metres());
        }
    }

    @Override
    public Optional<RoadRoute> route(GeoPoint from, GeoPoint to, TravelProfile profile) {
        if (!places(profile).isNearRoad(from) || !places(profile).isNearRoad(to)) {
            return Optional.empty();
        }
        return routes.find(from, to, profile);
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
