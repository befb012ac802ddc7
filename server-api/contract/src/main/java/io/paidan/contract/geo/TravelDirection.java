package io.paidan.contract.geo;

/** Which way a travel time is counted. */
public enum TravelDirection {
    /** Where one gets to from the place. */
    FROM_PLACE,
    /** From where one gets to the place: who can be there in time. */
    TO_PLACE
}
