package io.paidan.desktop.engineer;

import io.paidan.desktop.platform.ClockInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An absence or a loan as it is typed.
 *
 * @param what the kind of the absence, or the territory he is lent to
 * @param fromDay null while it is not typed
 */
record TypedSpan(
        String what,
        @Nullable LocalDate fromDay,
        String fromTime,
        @Nullable LocalDate untilDay,
        String untilTime) {

    /** Half-open. */
    record Span(Instant from, Instant until) {}

    static TypedSpan of(String what, Instant from, Instant until, ZoneId zone) {
        return new TypedSpan(
                what,
                LocalDate.ofInstant(from, zone),
                LocalTime.ofInstant(from, zone).toString().substring(0, 5),
                LocalDate.ofInstant(until, zone),
                LocalTime.ofInstant(until, zone).toString().substring(0, 5));
    }

    /** The time between; empty when what is typed is none. */
    Optional<Span> span(ZoneId zone) {
        var start = ClockInput.parse(fromTime);
        var end = ClockInput.parse(untilTime);
        if (fromDay == null || untilDay == null || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        var from = fromDay.atTime(start.get()).atZone(zone).toInstant();
        var until = untilDay.atTime(end.get()).atZone(zone).toInstant();
        return until.isAfter(from) ? Optional.of(new Span(from, until)) : Optional.empty();
    }
}
