package io.paidan.contract.workorder;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When the customer can be visited, half-open. */
public record TimeWindow(Instant start, Instant end) {

    /** @throws IllegalArgumentException when the end is not after the start */
    public TimeWindow {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("time window %s … %s ends before it starts".formatted(start, end));
        }
    }

    /** As ISO 8601 writes an interval: {@code 2026-03-21T09:00:00Z/2026-03-21T11:00:00Z}. */
    public String text() {
        return start + "/" + end;
    }

    /** Reads what {@link #text} wrote; empty when it is no time window. */
    public static Optional<TimeWindow> parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new TimeWindow(Instant.parse(text.substring(0, slash)), Instant.parse(text.substring(slash + 1))));
        } catch (DateTimeParseException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /** True when something that begins then begins within it. */
    public boolean holds(Instant begin) {
        return !begin.isBefore(start) && begin.isBefore(end);
    }
}
