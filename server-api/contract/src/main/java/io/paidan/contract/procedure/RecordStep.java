package io.paidan.contract.procedure;

import io.paidan.contract.geo.GeoPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Enter what came out of a step; the result that the caller saw is replaced.
 *
 * @param value see {@link StepKind}; a measurement as a number with a point
 * @param seenAt {@link StepResult#at} of that result; null when there was none. Another one on the server is a conflict
 * @param place where it was entered; null when nobody says so
 */
public record RecordStep(
        String value, @Nullable Instant seenAt, @Nullable GeoPoint place) {

    /** At a desk, which is no place of the work. */
    public RecordStep(String value, @Nullable Instant seenAt) {
        this(value, seenAt, null);
    }

    /** What came out of a step that has no result yet. */
    public RecordStep(String value) {
        this(value, null, null);
    }
}
