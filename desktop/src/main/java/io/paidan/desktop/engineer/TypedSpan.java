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

    /** Hours of one day; until midnight when it ends no sooner. */
    record Hours(LocalTime from, LocalTime until) {}

    static TypedSpan of(String what, Instant from, Instant until, ZoneId zone) {
        return new TypedSpan(
                what,
                LocalDate.ofInstant(from, zone),
                LocalTime.ofInstant(from, zone).toString().substring(0, 5),
                LocalDate.ofInstant(until, zone),
                LocalTime.ofInstant(until, zone).toString().substring(0, 5));
    }

    /** What of it lies on a day; empty when nothing does, or when what is typed is no time. */
    Optional<Hours> on(LocalDate day) {
        var start = ClockInput.parse(fromTime);
        var end = ClockInput.parse(untilTime);
        if (fromDay == null || untilDay == null || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        var from = fromDay.atTime(start.get());
        var until = untilDay.atTime(end.get());
        var begin = day.atStartOfDay();
        var next = begin.plusDays(1);
        if (!until.isAfter(from) || !from.isBefore(next) || !until.isAfter(begin)) {
            return Optional.empty();
        }
        return Optional.of(new Hours(
                from.isAfter(begin) ? from.toLocalTime() : LocalTime.MIDNIGHT,
                until.isBefore(next) ? until.toLocalTime() : LocalTime.MIDNIGHT));
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
