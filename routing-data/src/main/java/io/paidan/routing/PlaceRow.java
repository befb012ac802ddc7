package io.paidan.routing;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.PlaceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as the map gives it, before it is indexed.
 *
 * @param alternatives other names and other languages
 * @param importance 0 … 1 among places of its kind
 * @param spots where it is; a street has one every hundred metres or so, all else exactly one
 */
record PlaceRow(
        PlaceKind kind,
        @Nullable String name,
        List<String> alternatives,
        @Nullable String street,
        @Nullable String number,
        @Nullable String locality,
        double importance,
        List<GeoPoint> spots) {

    GeoPoint middle() {
        return spots.get(spots.size() / 2);
    }

    PlaceRow inLocality(@Nullable String found) {
        return locality != null
                ? this
                : new PlaceRow(kind, name, alternatives, street, number, found, importance, spots);
    }
}
