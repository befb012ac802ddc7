package io.paidan.server.workorder;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.platform.web.InReach;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** Where a page ends: the next one begins behind it. */
record PageCursor(Instant createdAt, UUID id) {

    static PageCursor of(WorkOrderSummary last) {
        return new PageCursor(last.createdAt(), last.id());
    }

    /** From the first order that was made before. */
    static PageCursor before(Instant createdAt) {
        return new PageCursor(createdAt, new UUID(0, 0));
    }

    /** The opposite of {@link #toString}; empty when the text is none of ours. */
    static Optional<PageCursor> parse(String text) {
        var parts = text.split("_", 2);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            var cursor = new PageCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            return Optional.of(cursor).filter(ours -> InReach.is(ours.createdAt()));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return createdAt + "_" + id;
    }
}
