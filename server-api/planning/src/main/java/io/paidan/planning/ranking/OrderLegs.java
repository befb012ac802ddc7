package io.paidan.planning.ranking;

import static io.paidan.planning.DriverRoads.UNREACHABLE;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.planning.DriverRoads;
import io.paidan.planning.DrivingHours;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.RegionStock;
import io.paidan.planning.ranking.FamiliarPlaces.Drives;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The drives between an order and every place where some engineers are or will be: those who drive alike are asked about
 * together, once a road speed and direction. Safe for use by many threads, but not the legs of one day. Times in
 * milliseconds, {@link DriverRoads#UNREACHABLE} where no road leads.
 */
final class OrderLegs {
    private final TravelTimes travelTimes;
    private final GeoPoint order;
    private final Map<TravelProfile, Fleet> fleets = new EnumMap<>(TravelProfile.class);
    private final IdentityHashMap<EngineerDay, Integer> firstPlace = new IdentityHashMap<>();

    /** @param familiar places by the free-road speed of those who drive there, kept from one order to the next */
    OrderLegs(
            TravelTimes travelTimes,
            Map<TravelProfile, FamiliarPlaces> familiar,
            GeoPoint order,
            List<EngineerDay> days) {
        this.travelTimes = travelTimes;
        this.order = order;
        var places = new EnumMap<TravelProfile, List<GeoPoint>>(TravelProfile.class);
        for (var day : days) {
            var from = day.from();
            if (from != null) {
                var ofFleet = places.computeIfAbsent(driven(day), _ -> new ArrayList<>());
                firstPlace.put(day, ofFleet.size());
                ofFleet.add(from);
                day.visits().forEach(planned -> ofFleet.add(planned.order().place()));
            }
        }
        places.forEach((profile, ofFleet) -> fleets.put(
                profile,
                new Fleet(familiar.computeIfAbsent(profile, _ -> new FamiliarPlaces(travelTimes))
                        .ask(ofFleet))));
    }

    private static TravelProfile driven(EngineerDay day) {
        return DrivingHours.onFreeRoads(day.engineer().vehicle());
    }

    /** The legs of one of the days given before, which must say where he sets out. */
    Of of(EngineerDay day) {
        var fleet = Objects.requireNonNull(fleets.get(driven(day)));
        return new Of(day, fleet, Objects.requireNonNull(firstPlace.get(day)));
    }

    /** Those who drive vehicles of the same speed. */
    private final class Fleet {
        private final FamiliarPlaces.Asked places;
        private final Map<TravelProfile, Drives> toOrder = new ConcurrentHashMap<>();
        private final Map<TravelProfile, Drives> fromOrder = new ConcurrentHashMap<>();
        private final Map<GeoPoint, Map<TravelProfile, Drives>> toStores = new ConcurrentHashMap<>();
        private final Map<ZoneId, DrivingHours.Band> bands = new ConcurrentHashMap<>();

        private Fleet(FamiliarPlaces.Asked places) {
            this.places = places;
        }

        /** The road speeds when he sets out. */
        DrivingHours.Band bandAt(EngineerDay day) {
            var departure = day.availableFrom().toEpochMilli();
            var usual = bands.get(day.zone());
            if (usual != null && usual.holdsAt(departure)) {
                return usual;
            }
            var band = DrivingHours.band(day.engineer().vehicle(), departure, day.zone());
            bands.put(day.zone(), band);
            return band;
        }

        Drives toOrder(TravelProfile profile) {
            return toOrder.computeIfAbsent(profile, which -> places.to(order, which));
        }

        Drives fromOrder(TravelProfile profile) {
            return fromOrder.computeIfAbsent(profile, which -> places.from(order, which));
        }

        Drives toStore(GeoPoint store, TravelProfile profile) {
            return toStores.computeIfAbsent(store, place -> new ConcurrentHashMap<>())
                    .computeIfAbsent(profile, which -> places.to(store, which));
        }
    }

    /** The legs of one day. Place 0 is where he sets out, place k the visit at index k − 1. */
    final class Of {
        private final EngineerDay day;
        private final Fleet fleet;
        private final int first;
        private final DriverRoads roads;
        private DrivingHours.Band band;

        private Of(EngineerDay day, Fleet fleet, int first) {
            this.day = day;
            this.fleet = fleet;
            this.first = first;
            this.roads = new DriverRoads(travelTimes, day);
            this.band = fleet.bandAt(day);
        }

        long toOrder(int place, long departure) {
            return fleet.toOrder(profile(departure)).millis(first + place);
        }

        double metresToOrder(int place, long departure) {
            return fleet.toOrder(profile(departure)).metres(first + place);
        }

        /** The quickest way to the order by one of the stores; null when no road leads there. */
        @Nullable
        Approach toOrderVia(List<RegionStock.Shelf> stores, int place, long departure) {
            Approach best = null;
            for (var store : stores) {
                var toStore = fleet.toStore(store.place(), profile(departure)).millis(first + place);
                var atStore = toStore + RegionStock.STOP.toMillis();
                var onward =
                        toStore == UNREACHABLE ? UNREACHABLE : roads.drive(store.place(), order, departure + atStore);
                if (onward != UNREACHABLE && (best == null || atStore + onward < best.millis())) {
                    best = new Approach(atStore + onward, store, toStore);
                }
            }
            return best;
        }

        /** From the order to the visit at {@code index}, by the store that visit was planned with. */
        long fromOrder(int index, long departure) {
            var planned = day.visits().get(index);
            return planned.visit().viaStoreId() == null
                    ? fleet.fromOrder(profile(departure)).millis(first + index + 1)
                    : roads.driveTo(planned, order, departure);
        }

        private TravelProfile profile(long departure) {
            if (!band.holdsAt(departure)) {
                band = DrivingHours.band(day.engineer().vehicle(), departure, day.zone());
            }
            return band.profile();
        }
    }
}
