package io.paidan.contract.engineer;

/** What an engineer drives. */
public enum Vehicle {
    VAN,
    CAR,
    SCOOTER
}
