package io.paidan.contract.tracking;

import java.time.Instant;
import java.util.UUID;

/**
 * A reported position that was not kept.
 *
 * @param index its place in the list that was sent, from 0
 */
public record RefusedPosition(int index, UUID engineerId, Instant at, Reason reason) {

    /** Why not. */
    public enum Reason {
        /** More than five minutes ahead of the server's clock. */
        IN_THE_FUTURE,
        /** More than two days old. */
        TOO_OLD,
        /** The same engineer at the same instant twice in the list. */
        DUPLICATE,
        /** No such engineer, or outside what the sender may see. */
        UNKNOWN_ENGINEER
    }
}
