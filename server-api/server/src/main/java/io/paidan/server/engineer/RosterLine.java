package io.paidan.server.engineer;

import io.paidan.contract.engineer.Shift;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift as a line of the sheet.
 *
 * @param code of its engineer
 * @param zone of his territory, in which the sheet says times
 */
record RosterLine(
        UUID engineerId,
        String code,
        ZoneId zone,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant breakStartsAt,
        @Nullable Instant breakEndsAt)
        implements TimesLine {

    /** Whose shifts they are. */
    record Worker(UUID id, ZoneId zone) {}

    Shift shift() {
        return new Shift(startsAt, endsAt, breakStartsAt, breakEndsAt);
    }
}
