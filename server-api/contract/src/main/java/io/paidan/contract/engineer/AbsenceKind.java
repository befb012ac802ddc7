package io.paidan.contract.engineer;

/** Why an engineer is not there. */
public enum AbsenceKind {
    SICK,
    LEAVE,
    TRAINING,
    OTHER
}
