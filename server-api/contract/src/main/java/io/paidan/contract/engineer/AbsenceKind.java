package io.paidan.contract.engineer;

/** Why an engineer is not there. */
public enum AbsenceKind {
    SICK,
    LEAVE,
    TRAINING,
    OTHER,
    /** He works in another region for that time; follows from a {@link Loan} and is not entered. */
    LENT
}
