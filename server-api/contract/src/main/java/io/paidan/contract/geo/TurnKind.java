package io.paidan.contract.geo;

/** What a driver does at a turn. */
public enum TurnKind {
    DEPART,
    CONTINUE,
    SLIGHT_LEFT,
    LEFT,
    SHARP_LEFT,
    SLIGHT_RIGHT,
    RIGHT,
    SHARP_RIGHT,
    KEEP_LEFT,
    KEEP_RIGHT,
    U_TURN,
    /** Into a roundabout and out at {@link Turn#exit()}. */
    ROUNDABOUT,
    FERRY,
    ARRIVE
}
