package io.paidan.desktop.place;

import io.paidan.contract.geo.GeoBounds;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.Place;
import io.paidan.contract.place.PlaceKind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Four addresses between Balzers and Ruggell. */
public final class FakeAddressBook implements AddressBook {

    public static final Place SCHAAN_33 = place("Landstrasse 33, Schaan", 47.1652, 9.5091);
    public static final Place SCHAAN_34 = place("Landstrasse 34, Schaan", 47.1654, 9.5093);
    private static final List<Place> ALL = List.of(
            SCHAAN_33,
            SCHAAN_34,
            place("Städtle 12, Vaduz", 47.1395, 9.5216),
            place("Dorfstrasse 5, Triesen", 47.1075, 9.5280));

    @Override
    public List<Place> find(String text, int limit) {
        var typed = text.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(place -> place.label().toLowerCase(Locale.ROOT).startsWith(typed))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Place> nearest(GeoPoint point) {
        return ALL.stream()
                .min(Comparator.comparingDouble(place -> place.position().metresTo(point)));
    }

    @Override
    public GeoBounds bounds() {
        return new GeoBounds(47.05, 9.47, 47.27, 9.64);
    }

    private static Place place(String label, double lat, double lon) {
        return new Place(PlaceKind.HOUSE_NUMBER, label, null, null, null, null, new GeoPoint(lat, lon), true);
    }
}
