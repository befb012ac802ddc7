package io.paidan.planning.ranking;

import static io.paidan.planning.DriverRoads.UNREACHABLE;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTable;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.planning.DriverRoads;
import io.paidan.planning.DrivingHours;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.RegionStock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The drives between an order and every place where some engineers are or will be: those who drive alike share one table a
 * road speed and direction, made when first asked for. Safe for use by many threads, but not the legs of one day. Times in
 * milliseconds, {@link DriverRoads#UNREACHABLE} where no road leads.
 */
final class OrderLegs {
    private final TravelTimes travelTimes;
    private final GeoPoint order;
    private final Map<TravelProfile, Fleet> fleets = new EnumMap<>(TravelProfile.class);
    private final IdentityHashMap<EngineerDay, Integer> firstPlace = new IdentityHashMap<>();

    OrderLegs(TravelTimes travelTimes, GeoPoint order, List<EngineerDay> days) {
        this.travelTimes = travelTimes;
        this.order = order;
        for (var day : days) {
            var from = day.from();
            if (from != null) {
                var places = fleets.computeIfAbsent(driven(day), profile -> new Fleet()).places;
                firstPlace.put(day, places.size());
                places.add(from);
                day.visits().forEach(planned -> places.add(planned.order().place()));
            }
        }
    }

    private static TravelProfile driven(EngineerDay day) {
        return DrivingHours.onFreeRoads(day.engineer().vehicle());
    }

    /** The legs of one of the days given before, which must say where he sets out. */
    Of of(EngineerDay day) {
        var fleet = Objects.requireNonNull(fleets.get(driven(day)));
        return new Of(day, fleet, Objects.requireNonNull(firstPlace.get(day)));
    }

    /** Those who drive vehicles of the same speed, and their tables. */
    private final class Fleet {
        private final List<GeoPoint> places = new ArrayList<>();
        private final Map<TravelProfile, TravelTable> toOrder = new ConcurrentHashMap<>();
        private final Map<TravelProfile, TravelTable> fromOrder = new ConcurrentHashMap<>();
        private final Map<GeoPoint, Map<TravelProfile, TravelTable>> toStores = new ConcurrentHashMap<>();

        TravelTable toOrder(TravelProfile profile) {
            return toOrder.computeIfAbsent(profile, which -> travelTimes.table(places, List.of(order), which));
        }

        TravelTable fromOrder(TravelProfile profile) {
            return fromOrder.computeIfAbsent(profile, which -> travelTimes.table(List.of(order), places, which));
        }

        TravelTable toStore(GeoPoint store, TravelProfile profile) {
            return toStores.computeIfAbsent(store, place -> new ConcurrentHashMap<>())
                    .computeIfAbsent(profile, which -> travelTimes.table(places, List.of(store), which));
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
            this.band = DrivingHours.band(
                    day.engineer().vehicle(), day.availableFrom().toEpochMilli(), day.zone());
        }

        long toOrder(int place, long departure) {
            return millis(fleet.toOrder(profile(departure)), first + place, 0);
        }

        double metresToOrder(int place, long departure) {
            return fleet.toOrder(profile(departure)).metres(first + place, 0);
        }

        /** The quickest way to the order by one of the stores; null when no road leads there. */
        @Nullable
        Approach toOrderVia(List<RegionStock.Shelf> stores, int place, long departure) {
            Approach best = null;
            for (var store : stores) {
                var toStore = millis(fleet.toStore(store.place(), profile(departure)), first + place, 0);
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
                    ? millis(fleet.fromOrder(profile(departure)), 0, first + index + 1)
                    : roads.driveTo(planned, order, departure);
        }

        private TravelProfile profile(long departure) {
            if (!band.holdsAt(departure)) {
                band = DrivingHours.band(day.engineer().vehicle(), departure, day.zone());
            }
            return band.profile();
        }
    }

    private static long millis(TravelTable table, int origin, int destination) {
        return table.isReachable(origin, destination)
                ? Math.round(table.seconds(origin, destination)) * 1000
                : UNREACHABLE;
    }
}
