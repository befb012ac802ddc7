package io.paidan.contract.place;

/** What a found place is; the order is the order of precision. */
public enum PlaceKind {
    HOUSE_NUMBER,
    POINT_OF_INTEREST,
    STREET,
    LOCALITY
}
