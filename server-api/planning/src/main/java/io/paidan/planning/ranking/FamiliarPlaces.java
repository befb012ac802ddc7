package io.paidan.planning.ranking;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.PreparedPlaces;
import io.paidan.contract.geo.TravelDirection;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTable;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.planning.DriverRoads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The places of a large fleet, which one ranking after the other asks about: they are prepared on the roads once, and the
 * few that came since are asked about singly until they are worth preparing anew. Safe for many threads.
 */
final class FamiliarPlaces {
    /** Fewer places are asked about as fast without preparing them. */
    private static final int WORTH_PREPARING = 1000;

    /** Of so many places one may be new before all are prepared anew: engineers move all the time. */
    private static final int NEW_PLACES = 4;

    /** So many places are kept although a ranking asks for fewer: two kilobytes a place, direction and road speed, about. */
    private static final int MOST_KEPT = 16_384;

    private final TravelTimes travelTimes;
    private volatile Prepared prepared;

    FamiliarPlaces(TravelTimes travelTimes) {
        this.travelTimes = travelTimes;
        this.prepared = new Prepared(Set.of());
    }

    /** These places, ready to be asked how far they are from anywhere. */
    Asked ask(List<GeoPoint> places) {
        var known = prepared;
        var asked = new Asked(places, known);
        if (places.size() < WORTH_PREPARING || asked.unknown.size() * NEW_PLACES <= places.size()) {
            return asked;
        }
        var worthKnowing = new LinkedHashSet<>(places);
        if (worthKnowing.size() + known.numbers.size() <= MOST_KEPT) {
            worthKnowing.addAll(known.numbers.keySet());
        }
        var anew = new Prepared(worthKnowing);
        prepared = anew;
        return new Asked(places, anew);
    }

    private final class Prepared {
        private final List<GeoPoint> places;
        private final Map<GeoPoint, Integer> numbers = new HashMap<>();
        private final Map<TravelProfile, PreparedPlaces> onRoads = new ConcurrentHashMap<>();

        private Prepared(Set<GeoPoint> places) {
            this.places = List.copyOf(places);
            this.places.forEach(place -> numbers.put(place, numbers.size()));
        }

        private PreparedPlaces onRoads(TravelProfile profile) {
            return onRoads.computeIfAbsent(profile, which -> travelTimes.prepare(places, which));
        }
    }

    /** Some places in their order: most of them prepared, or none. */
    final class Asked {
        private final Prepared known;
        private final List<GeoPoint> unknown = new ArrayList<>();
        private final int[] numbers;

        private Asked(List<GeoPoint> places, Prepared known) {
            this.known = known;
            this.numbers = new int[places.size()];
            for (var k = 0; k < numbers.length; k++) {
                var number = known.numbers.get(places.get(k));
                if (number == null) {
                    numbers[k] = ~unknown.size();
                    unknown.add(places.get(k));
                } else {
                    numbers[k] = number;
                }
            }
        }

        /** The drives from each of the places to one more. */
        Drives to(GeoPoint destination, TravelProfile profile) {
            return new Drives(
                    numbers,
                    known.places.isEmpty() ? null : known.onRoads(profile).to(destination),
                    travelTimes.table(unknown, List.of(destination), profile),
                    TravelDirection.TO_PLACE);
        }

        /** The drives to each of the places from one more. */
        Drives from(GeoPoint origin, TravelProfile profile) {
            return new Drives(
                    numbers,
                    known.places.isEmpty() ? null : known.onRoads(profile).from(origin),
                    travelTimes.table(List.of(origin), unknown, profile),
                    TravelDirection.FROM_PLACE);
        }
    }

    /** The drives between one place and each of those asked about, by their numbers in the list asked. */
    static final class Drives {
        private final int[] numbers;
        private final @Nullable TravelTable known;
        private final TravelTable unknown;
        private final TravelDirection direction;

        private Drives(int[] numbers, @Nullable TravelTable known, TravelTable unknown, TravelDirection direction) {
            this.numbers = numbers;
            this.known = known;
            this.unknown = unknown;
            this.direction = direction;
        }

        /** Milliseconds, {@link DriverRoads#UNREACHABLE} where no road leads. */
        long millis(int place) {
            var table = table(place);
            var row = row(place);
            var column = column(place);
            return table.isReachable(row, column)
                    ? Math.round(table.seconds(row, column)) * 1000
                    : DriverRoads.UNREACHABLE;
        }

        /** @throws IllegalStateException when no road leads there */
        double metres(int place) {
            return table(place).metres(row(place), column(place));
        }

        private TravelTable table(int place) {
            return known != null && numbers[place] >= 0 ? known : unknown;
        }

        private int row(int place) {
            return direction == TravelDirection.TO_PLACE ? number(place) : 0;
        }

        private int column(int place) {
            return direction == TravelDirection.FROM_PLACE ? number(place) : 0;
        }

        private int number(int place) {
            return numbers[place] >= 0 ? numbers[place] : ~numbers[place];
        }
    }
}
