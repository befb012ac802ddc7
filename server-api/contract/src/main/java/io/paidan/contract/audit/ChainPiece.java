package io.paidan.contract.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a chain was verified.
 *
 * @param verified the number of the last line that is in order
 * @param length the number of the last line there should be; verified to the end when both are the same
 * @param fault null while all is in order
 * @param brokenAt the number of the first line that is not
 * @param at when that was written; null when it is gone
 * @param by who had done it; null when it is gone, or he is erased
 */
public record ChainPiece(
        String region,
        long verified,
        long length,
        @Nullable ChainFault fault,
        long brokenAt,
        @Nullable Instant at,
        @Nullable String by) {

    /** True when there is nothing left to verify. */
    public boolean isEnd() {
        return fault != null || verified >= length;
    }
}
