package io.paidan.contract.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long personal data are kept.
 *
 * @param positionDays tracks of engineers
 * @param personalDataDays names, telephone numbers, addresses and notes of orders, counted from the end of each
 * @param changedBy display name; null while it is the one every company begins with
 */
public record RetentionPolicy(
        int positionDays,
        int personalDataDays,
        int version,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    /** The same as a change that changes nothing yet. */
    public SaveRetentionPolicy edit() {
        return new SaveRetentionPolicy(version, positionDays, personalDataDays);
    }
}
