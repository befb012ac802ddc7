package io.paidan.contract.engineer;

import java.time.Instant;

/** Time an engineer is not there, half-open: he neither drives nor works in it. */
public record Absence(Instant start, Instant end, AbsenceKind kind) {

    /** @throws IllegalArgumentException when the end is not after the start */
    public Absence {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("absence %s … %s ends before it starts".formatted(start, end));
        }
    }

    /** True when it shares time with the half-open interval. */
    public boolean overlaps(Instant from, Instant until) {
        return start.isBefore(until) && from.isBefore(end);
    }
}
