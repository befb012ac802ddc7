package io.paidan.contract.procedure;

/** What an engineer enters at a step. */
public enum StepKind {
    /** Done, or found not to be in order: {@code OK} or {@code NOT_OK}. */
    CHECK,
    /** A number with a unit, judged by {@link StepLimits}. */
    MEASUREMENT,
    /** The id of the photo among the attachments of the order: an image. */
    PHOTO,
    /** Words. */
    TEXT,
    /** The id of the drawn signature among the attachments of the order: an image. */
    SIGNATURE,
    /** The number of a part that was fitted. */
    PART;

    /** True when the result is an image that was added to the order. */
    public boolean isPicture() {
        return this == PHOTO || this == SIGNATURE;
    }
}
