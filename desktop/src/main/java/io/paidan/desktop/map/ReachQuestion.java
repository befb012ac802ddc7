package io.paidan.desktop.map;

import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.ReachableArea;
import io.paidan.contract.geo.TravelDirection;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.planning.DrivingHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who could be at a place within a time if he set out now.
 *
 * @param drivers everybody on duty
 * @param knownArea the area of this very question when it was found before; null when not
 */
record ReachQuestion(
        GeoPoint place,
        Within within,
        List<Driver> drivers,
        Instant now,
        ZoneId zone,
        @Nullable ReachableArea knownArea) {

    /** An engineer, where he is and what he drives. */
    record Driver(UUID id, GeoPoint place, Vehicle vehicle) {}

    ReachQuestion {
        drivers = List.copyOf(drivers);
    }

    Reach answer(TravelTimes roads) {
        var inTime = new HashSet<UUID>();
        drivers.stream()
                .collect(Collectors.groupingBy(driver -> profile(driver.vehicle())))
                .forEach((profile, alike) -> inTime.addAll(inTime(roads, profile, alike)));
        return new Reach(within, inTime, knownArea == null ? area(roads) : knownArea);
    }

    private Set<UUID> inTime(TravelTimes roads, TravelProfile profile, List<Driver> alike) {
        var origins = alike.stream().map(Driver::place).toList();
        var table = roads.table(origins, List.of(place), profile);
        var found = new HashSet<UUID>();
        for (int i = 0; i < alike.size(); i++) {
            if (table.isReachable(i, 0)
                    && table.seconds(i, 0) <= within.duration().toSeconds()) {
                found.add(alike.get(i).id());
            }
        }
        return found;
    }

    private @Nullable ReachableArea area(TravelTimes roads) {
        return roads.reach(place, within.duration(), profile(Vehicle.CAR), TravelDirection.TO_PLACE)
                .orElse(null);
    }

    private TravelProfile profile(Vehicle vehicle) {
        return DrivingHours.profile(vehicle, now, zone);
    }
}
