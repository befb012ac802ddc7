package io.paidan.contract.engineer;

import io.paidan.contract.workorder.TimeWindow;
import java.time.Duration;
import java.time.Instant;
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
        if (!start.isBefore(end)) {
            return Duration.ZERO;
        }
        var pause = breakTime();
        var length = Duration.between(start, end);
        return pause == null ? length : length.minus(Duration.between(pause.start(), pause.end()));
    }
}
