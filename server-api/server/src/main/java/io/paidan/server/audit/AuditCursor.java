package io.paidan.server.audit;

import io.paidan.server.platform.web.InReach;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Where a page ends: the next one begins behind it. */
record AuditCursor(Instant at, String region, long seq) {

    /** The opposite of {@link #toString}; empty when the text is none of ours. */
    static Optional<AuditCursor> parse(String text) {
        var parts = text.split("_", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var cursor = new AuditCursor(Instant.parse(parts[0]), parts[1], Long.parseLong(parts[2]));
            return Optional.of(cursor).filter(ours -> InReach.is(ours.at()));
        } catch (DateTimeParseException | NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + "_" + region + "_" + seq;
    }
}
