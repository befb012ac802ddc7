package io.paidan.routing;

import io.paidan.contract.place.Place;
import io.paidan.contract.place.PlaceKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in for a house number that is not on the map: the nearest number of each street, and the street. */
final class StandIns {

    private record Street(@Nullable String name, @Nullable String locality) {
        static Street of(Place place) {
            return new Street(place.street(), place.locality());
        }
    }

    private StandIns() {}

    static List<FoundPlace> of(TypedAddress typed, List<FoundPlace> candidates) {
        var nearest = new LinkedHashMap<Street, FoundPlace>();
        for (var candidate : candidates) {
            if (candidate.place().kind() == PlaceKind.HOUSE_NUMBER) {
                nearest.merge(
                        Street.of(candidate.place()),
                        candidate,
                        (one, other) -> gap(typed, other) < gap(typed, one) ? other : one);
            }
        }
        var streets = candidates.stream()
                .filter(candidate -> candidate.place().kind() == PlaceKind.STREET)
                .sorted(FoundPlace.BEST_FIRST);
        return Stream.concat(
                        nearest.values().stream().sorted(Comparator.comparingDouble(found -> -found.weight())), streets)
                .map(found -> new FoundPlace(found.place(false), found.weight()))
                .toList();
    }

    private static int gap(TypedAddress typed, FoundPlace found) {
        return typed.gapTo(String.valueOf(found.place().houseNumber()));
    }
}
