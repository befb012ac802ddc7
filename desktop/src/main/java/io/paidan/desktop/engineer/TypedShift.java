package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.Shift;
import io.paidan.desktop.platform.ClockInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A shift as it is typed: times of the day; all empty when he does not work. One that ends before it begins ends the next day. */
record TypedShift(LocalDate day, String from, String until, String breakFrom, String breakUntil) {

    static TypedShift none(LocalDate day) {
        return new TypedShift(day, "", "", "", "");
    }

    static TypedShift of(Shift shift, ZoneId zone) {
        return new TypedShift(
                LocalDate.ofInstant(shift.start(), zone),
                time(shift.start(), zone),
                time(shift.end(), zone),
                time(shift.breakStart(), zone),
                time(shift.breakEnd(), zone));
    }

    /** The same times on another day. */
    TypedShift on(LocalDate otherDay) {
        return new TypedShift(otherDay, from, until, breakFrom, breakUntil);
    }

    boolean isNone() {
        return (from + until + breakFrom + breakUntil).isBlank();
    }

    /** The shift; empty when the times do not make one. */
    Optional<Shift> shift(ZoneId zone) {
        var start = ClockInput.parse(from);
        var end = ClockInput.parse(until);
        var pauseStart = ClockInput.parse(breakFrom);
        var pauseEnd = ClockInput.parse(breakUntil);
        var hasPause = !breakFrom.isBlank() || !breakUntil.isBlank();
        if (start.isEmpty() || end.isEmpty() || (hasPause && (pauseStart.isEmpty() || pauseEnd.isEmpty()))) {
            return Optional.empty();
        }
        var begins = at(start.get(), start.get(), zone);
        return Optional.of(new Shift(
                begins,
                at(end.get(), start.get(), zone),
                pauseStart.map(time -> at(time, start.get(), zone)).orElse(null),
                pauseEnd.map(time -> at(time, start.get(), zone)).orElse(null)));
    }

    /** A time before the beginning is one of the next day. */
    private Instant at(LocalTime time, LocalTime beginning, ZoneId zone) {
        var date = time.isBefore(beginning) ? day.plusDays(1) : day;
        return date.atTime(time).atZone(zone).toInstant();
    }

    /** Such as {@code 08:00}; empty when there is none. */
    static String time(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : LocalTime.ofInstant(at, zone).toString().substring(0, 5);
    }
}
