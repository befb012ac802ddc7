package io.paidan.contract.engineer;

import io.paidan.contract.workorder.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Working time of one day, half-open, with at most one break. */
public record Shift(
        Instant start,
        Instant end,
        @Nullable Instant breakStart,
        @Nullable Instant breakEnd) {

    /** The break as everybody reckons with it; null when there is none, or what is written down cannot be one. */
    public @Nullable TimeWindow breakTime() {
        if (breakStart == null || breakEnd == null || !breakStart.isBefore(breakEnd)) {
            return null;
        }
        var isShorter = Duration.between(breakStart, breakEnd).compareTo(Duration.between(start, end)) < 0;
        return isShorter ? new TimeWindow(breakStart, breakEnd) : null;
    }

    /** How long he works without overtime; nothing when the shift ends before it starts. */
    public Duration workingTime() {
        return workingTime(List.of());
    }

    /** The same without the time he is away; absences may overlap. */
    public Duration workingTime(List<Absence> absences) {
        return start.isBefore(end) ? workingTime(new TimeWindow(start, end), absences) : Duration.ZERO;
    }

    /** The same of a part of the shift. */
    public Duration workingTime(TimeWindow part, List<Absence> absences) {
        var away = absences.stream()
                .filter(absence -> absence.overlaps(part.start(), part.end()))
                .sorted(Comparator.comparing(Absence::start))
                .toList();
        var working = Duration.ZERO;
        var from = part.start();
        for (var absence : away) {
            working = working.plus(withoutBreak(from, absence.start()));
            from = latest(from, absence.end());
        }
        return working.plus(withoutBreak(from, part.end()));
    }

    private Duration withoutBreak(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return Duration.ZERO;
        }
        var length = Duration.between(from, until);
        var pause = breakTime();
        if (pause == null || !pause.start().isBefore(until) || !from.isBefore(pause.end())) {
            return length;
        }
        var ends = pause.end().isBefore(until) ? pause.end() : until;
        return length.minus(Duration.between(latest(from, pause.start()), ends));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
