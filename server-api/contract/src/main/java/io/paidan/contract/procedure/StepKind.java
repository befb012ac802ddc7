package io.paidan.contract.procedure;

/** What an engineer enters at a step. */
public enum StepKind {
    /** Done, or found not to be in order: {@code OK} or {@code NOT_OK}. */
    CHECK,
    /** A number with a unit, judged by {@link StepLimits}. */
    MEASUREMENT,
    /** The reference of a photo. */
    PHOTO,
    /** Words. */
    TEXT,
    /** The name of who signed. */
    SIGNATURE,
    /** The number of a part that was fitted. */
    PART
}
