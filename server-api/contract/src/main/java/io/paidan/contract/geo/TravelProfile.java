package io.paidan.contract.geo;

/** How somebody drives, and when: each has its own road speeds. */
public enum TravelProfile {
    /** A car or van on free roads. */
    CAR,
    /** A car or van in the rush hours. */
    CAR_PEAK,
    /** An electric scooter or moped: at most 35 km/h, no motorways. */
    SCOOTER
}
