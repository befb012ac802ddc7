package io.paidan.contract.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Enter what came out of a step; the result that the caller saw is replaced.
 *
 * @param value see {@link StepKind}; a measurement as a number with a point
 * @param seenAt {@link StepResult#at} of that result; null when there was none. Another one on the server is a conflict
 */
public record RecordStep(String value, @Nullable Instant seenAt) {

    /** What came out of a step that has no result yet. */
    public RecordStep(String value) {
        this(value, null);
    }
}
