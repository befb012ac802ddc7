package io.paidan.contract.engineer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time an engineer is not there, half-open: he neither drives nor works in it.
 *
 * @param lentTo the names of the territory and the region he works in meanwhile; null unless he is lent
 */
public record Absence(
        Instant start,
        Instant end,
        AbsenceKind kind,
        @Nullable String lentTo) {

    /** @throws IllegalArgumentException when the end is not after the start */
    public Absence {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("absence %s … %s ends before it starts".formatted(start, end));
        }
    }

    public Absence(Instant start, Instant end, AbsenceKind kind) {
        this(start, end, kind, null);
    }

    /** True when it shares time with the half-open interval. */
    public boolean overlaps(Instant from, Instant until) {
        return start.isBefore(until) && from.isBefore(end);
    }
}
