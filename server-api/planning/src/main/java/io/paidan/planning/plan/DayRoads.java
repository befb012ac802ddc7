package io.paidan.planning.plan;

import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.planning.DrivingHours;
import io.paidan.planning.workday.TravelClass;
import io.paidan.planning.workday.TravelMatrix;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places of a day by index and the driving times between them, for everything that is driven. */
final class DayRoads {
    /** Rush hours begin and end on a full minute. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    /** The travel times between so many places take 0.9 GB for every road speed, and twice that while they are read. */
    static final int MOST_PLACES = 15_000;

    private record Driver(Vehicle vehicle, ZoneId zone) {}

    private final DayClock clock;
    private final Instant end;
    private final TravelTimes travelTimes;
    private final List<GeoPoint> places = new ArrayList<>();
    private final Map<GeoPoint, Integer> indices = new HashMap<>();
    private final Map<Driver, Integer> classes = new LinkedHashMap<>();

    /** @param end until when anybody drives */
    DayRoads(TravelTimes travelTimes, DayClock clock, Instant end) {
        this.travelTimes = travelTimes;
        this.clock = clock;
        this.end = end;
    }

    /** Its index, the same for the same place; where there is no road, each time another, for nobody gets anywhere there. */
    int place(GeoPoint place) {
        return travelTimes.covers(place) ? indices.computeIfAbsent(place, this::added) : added(place);
    }

    private int added(GeoPoint place) {
        places.add(place);
        return places.size() - 1;
    }

    /** The index of the travel class for this vehicle. */
    int travelClass(Vehicle vehicle, ZoneId zone) {
        return classes.computeIfAbsent(new Driver(vehicle, zone), _ -> classes.size());
    }

    /**
     * The classes in the order of their indices, for all places named so far.
     *
     * @throws IllegalArgumentException when these are more than a machine can hold the travel times of
     */
    List<TravelClass> classes() {
        if (places.size() > MOST_PLACES) {
            throw new IllegalArgumentException(
                    "%d engineers, orders, visits and stores are more places than %d: the travel times between them would take %d MB for every road speed. Maybe plan fewer territories at a time."
                            .formatted(
                                    places.size(),
                                    MOST_PLACES,
                                    Math.multiplyExact((long) places.size(), places.size())
                                            * Integer.BYTES
                                            / 1_000_000));
        }
        var matrices = new EnumMap<TravelProfile, TravelMatrix>(TravelProfile.class);
        return classes.keySet().stream()
                .map(driver -> new TravelClass(bands(driver, matrices)))
                .toList();
    }

    private List<TravelClass.Band> bands(Driver driver, Map<TravelProfile, TravelMatrix> matrices) {
        var bands = new ArrayList<TravelClass.Band>();
        TravelProfile before = null;
        for (var time = clock.origin(); time.isBefore(end); time = nextGrain(time)) {
            var profile = DrivingHours.profile(driver.vehicle(), time, driver.zone());
            if (profile != before) {
                var matrix = matrices.computeIfAbsent(profile, this::matrix);
                bands.add(new TravelClass.Band(bands.isEmpty() ? Integer.MIN_VALUE : clock.of(time), matrix));
                before = profile;
            }
        }
        return bands;
    }

    private static Instant nextGrain(Instant time) {
        var grain = GRAIN.toMillis();
        return Instant.ofEpochMilli((Math.floorDiv(time.toEpochMilli(), grain) + 1) * grain);
    }

    private TravelMatrix matrix(TravelProfile profile) {
        var table = travelTimes.table(places, places, profile);
        var matrix = TravelMatrix.builder(places.size());
        for (var from = 0; from < places.size(); from++) {
            for (var to = 0; to < places.size(); to++) {
                if (from != to && table.isReachable(from, to)) {
                    matrix.set(from, to, DayClock.clamped(Math.round(table.seconds(from, to)) * 1000));
                }
            }
        }
        return matrix.build();
    }
}
