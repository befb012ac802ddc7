package io.paidan.planning;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTable;
import io.paidan.contract.geo.TravelTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The drives between an order and every place where some engineers are or will be: two tables a profile for them all. */
final class OrderLegs {
    private final TravelTimes travelTimes;
    private final List<GeoPoint> order;
    private final List<GeoPoint> places = new ArrayList<>();
    private final IdentityHashMap<EngineerDay, Integer> firstPlace = new IdentityHashMap<>();
    private final Map<TravelProfile, TravelTable> toOrder = new EnumMap<>(TravelProfile.class);
    private final Map<TravelProfile, TravelTable> fromOrder = new EnumMap<>(TravelProfile.class);

    OrderLegs(TravelTimes travelTimes, GeoPoint order, List<EngineerDay> days) {
        this.travelTimes = travelTimes;
        this.order = List.of(order);
        for (var day : days) {
            var from = day.from();
            if (from != null) {
                firstPlace.put(day, places.size());
                places.add(from);
                day.visits().forEach(planned -> places.add(planned.order().place()));
            }
        }
    }

    /** The legs of one of the days given before, which must say where he sets out. */
    Of of(EngineerDay day) {
        return new Of(day, Objects.requireNonNull(firstPlace.get(day)));
    }

    /** The legs of one day. Place 0 is where he sets out, place k the visit at index k − 1. */
    final class Of {
        private final EngineerDay day;
        private final int first;

        private Of(EngineerDay day, int first) {
            this.day = day;
            this.first = first;
        }

        boolean isReachable(int place, long departure) {
            return to(departure).isReachable(first + place, 0);
        }

        long toOrder(int place, long departure) {
            return Math.round(to(departure).seconds(first + place, 0)) * 1000;
        }

        double metresToOrder(int place, long departure) {
            return to(departure).metres(first + place, 0);
        }

        boolean isReachableFromOrder(int place, long departure) {
            return from(departure).isReachable(0, first + place);
        }

        long fromOrder(int place, long departure) {
            return Math.round(from(departure).seconds(0, first + place)) * 1000;
        }

        private TravelTable to(long departure) {
            return toOrder.computeIfAbsent(profile(departure), profile -> travelTimes.table(places, order, profile));
        }

        private TravelTable from(long departure) {
            return fromOrder.computeIfAbsent(profile(departure), profile -> travelTimes.table(order, places, profile));
        }

        private TravelProfile profile(long departure) {
            return DrivingHours.profile(day.engineer().vehicle(), Instant.ofEpochMilli(departure), day.zone());
        }
    }
}
