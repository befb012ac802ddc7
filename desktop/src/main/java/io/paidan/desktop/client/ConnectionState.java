package io.paidan.desktop.client;

import java.time.Instant;

/**
 * How fresh the console's picture is.
 *
 * @param asOf server time of the last sign of life; while not {@link Phase#LIVE} the picture is of that moment
 */
public record ConnectionState(Phase phase, Instant asOf) {

    /** What the connection is doing. */
    public enum Phase {
        /** The first time, or again after a gap. */
        CONNECTING,
        LIVE,
        /** Nobody answers; trying again. */
        AWAY,
        /** The session has ended; waits for {@link Connection#signedIn()}. */
        SIGNED_OUT
    }

    public boolean isLive() {
        return phase == Phase.LIVE;
    }
}
