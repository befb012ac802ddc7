package io.paidan.contract.place;

import io.paidan.contract.geo.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * An address or a named place of the region's map.
 *
 * @param label one line to show, such as "Landstrasse 33, Schaan"
 * @param locality the town or village, when known
 * @param exact false when the number asked for is not on the map and the nearest one (or the street) stands in
 */
public record Place(
        PlaceKind kind,
        String label,
        @Nullable String name,
        @Nullable String street,
        @Nullable String houseNumber,
        @Nullable String locality,
        GeoPoint position,
        boolean exact) {}
