package io.paidan.planning;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelTimes;
import java.time.Instant;
import java.util.List;

/** The ways of one engineer by road: his vehicle and the time of day decide how fast they are. Times in milliseconds. */
public final class DriverRoads {
    /** No road leads there. */
    public static final long UNREACHABLE = -1;

    private final TravelTimes travelTimes;
    private final EngineerDay day;

    public DriverRoads(TravelTimes travelTimes, EngineerDay day) {
        this.travelTimes = travelTimes;
        this.day = day;
    }

    /** Straight from one place to another. */
    public long drive(GeoPoint from, GeoPoint to, long departure) {
        var profile = DrivingHours.profile(day.engineer().vehicle(), Instant.ofEpochMilli(departure), day.zone());
        var table = travelTimes.table(List.of(from), List.of(to), profile);
        return table.isReachable(0, 0) ? Math.round(table.seconds(0, 0)) * 1000 : UNREACHABLE;
    }

    /** By a store where he stops to pick something up. */
    public long driveVia(RegionStock.Shelf store, GeoPoint from, GeoPoint to, long departure) {
        var toStore = drive(from, store.place(), departure);
        if (toStore == UNREACHABLE) {
            return UNREACHABLE;
        }
        var atStore = toStore + RegionStock.STOP.toMillis();
        var onward = drive(store.place(), to, departure + atStore);
        return onward == UNREACHABLE ? UNREACHABLE : atStore + onward;
    }

    /** To a visit, by the store it was planned with; its planned travel where no road leads. */
    public long driveTo(PlannedVisit visit, GeoPoint from, long departure) {
        var store = visit.visit().viaStoreId();
        var to = visit.order().place();
        var drive = store == null
                ? drive(from, to, departure)
                : day.regionStock()
                        .findStore(store)
                        .map(shelf -> driveVia(shelf, from, to, departure))
                        .orElseGet(() -> drive(from, to, departure));
        return drive == UNREACHABLE ? visit.visit().travel().toMillis() : drive;
    }
}
