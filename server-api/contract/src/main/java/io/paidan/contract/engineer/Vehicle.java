package io.paidan.contract.engineer;

/** What an engineer drives. */
public enum Vehicle {
    VAN,
    CAR,
    SCOOTER,
    /** A lorry of up to 7.5 t. */
    TRUCK
}
