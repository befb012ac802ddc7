package io.paidan.contract.geo;

/**
 * Many places looked up on the roads beforehand, for whoever asks about them again and again (a ranking asks for the way
 * from an order to all stops and back). Keeps its memory until nobody holds it any more. Safe for many threads.
 */
public interface PreparedPlaces {

    int size();

    /** One row: from {@code origin} to each of the places. */
    TravelTable from(GeoPoint origin);

    /** One column: from each of the places to {@code destination}. */
    TravelTable to(GeoPoint destination);
}
