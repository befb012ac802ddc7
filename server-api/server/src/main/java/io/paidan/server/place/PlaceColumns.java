package io.paidan.server.place;

import static io.paidan.server.sheet.CellKinds.decimal;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.server.sheet.SheetColumn;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns that say where something is. Latitude and longitude may be empty where the address is not, and of
 * what stands nowhere.
 *
 * @param <D> a record as the feature keeps it
 */
public record PlaceColumns<D>(SheetColumn<D, String> address, SheetColumn<D, Double> lat, SheetColumn<D, Double> lon) {

    public static <D> PlaceColumns<D> of(Function<D, String> address, Function<D, GeoPoint> place) {
        return of(required("address", text(), address), place);
    }

    /** With an address that is only looked up and not kept. */
    public static <D> PlaceColumns<D> lookedUpBy(String address, Function<D, ? extends @Nullable GeoPoint> place) {
        return of(optional(address, text(), record -> null), place);
    }

    private static <D> PlaceColumns<D> of(
            SheetColumn<D, String> address, Function<D, ? extends @Nullable GeoPoint> place) {
        return new PlaceColumns<>(
                address,
                optional("lat", decimal(-90, 90), record -> of(place.apply(record), GeoPoint::lat)),
                optional("lon", decimal(-180, 180), record -> of(place.apply(record), GeoPoint::lon)));
    }

    private static @Nullable Double of(@Nullable GeoPoint place, Function<GeoPoint, Double> degrees) {
        return place == null ? null : degrees.apply(place);
    }
}
