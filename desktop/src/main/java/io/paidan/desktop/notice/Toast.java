package io.paidan.desktop.notice;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell.
 *
 * @param held how long the engineer is not told of it yet; zero when nobody waits for it
 * @param undo takes it back; null when it cannot be taken back
 */
public record Toast(
        long number,
        Kind kind,
        String text,
        Duration held,
        @Nullable Runnable undo) {

    /** How it is shown. */
    public enum Kind {
        /** Goes by itself. */
        TOLD,
        /** Something was refused or failed: stays until it was read. */
        REFUSED
    }
}
