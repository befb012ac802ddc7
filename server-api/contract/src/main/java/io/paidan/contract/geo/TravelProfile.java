package io.paidan.contract.geo;

/** How somebody drives, and when: each has its own road speeds and limits. */
public enum TravelProfile {
    /** A car or van on free roads. */
    CAR,
    /** A car or van in the rush hours. */
    CAR_PEAK,
    /** An electric scooter or moped: at most 35 km/h, no motorways, hardly held up by the rush hours. */
    SCOOTER,
    /** A lorry of 7.5 t, 3.5 m high and 2.5 m wide on free roads: at most 80 km/h, not where it is too heavy or too big. */
    TRUCK,
    /** The same lorry in the rush hours. */
    TRUCK_PEAK
}
