package io.paidan.desktop.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A labelled time of the header.
 *
 * @param startsDay true at local midnight, where the label is the date
 */
record TimeTick(Instant at, boolean startsDay) {

    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1));

    /**
     * The ticks that fall into the width, as close together as their labels allow, on round local times whatever the
     * clocks do that day.
     *
     * @param labelWidth what one label needs
     */
    static List<TimeTick> listWithin(TimeAxis axis, double width, double labelWidth, ZoneId zone) {
        var step = step(axis, labelWidth);
        var first = axis.start();
        var end = axis.at(width);
        var ticks = new ArrayList<TimeTick>();
        for (var day = LocalDate.ofInstant(first, zone); ; day = day.plusDays(1)) {
            var midnight = day.atStartOfDay(zone).toInstant();
            if (midnight.isAfter(end)) {
                return ticks;
            }
            for (var seconds = 0L; seconds < Duration.ofDays(1).toSeconds(); seconds += step.toSeconds()) {
                var at = day.atStartOfDay().plusSeconds(seconds).atZone(zone).toInstant();
                if (!at.isBefore(first)
                        && !at.isAfter(end)
                        && (ticks.isEmpty() || at.isAfter(ticks.getLast().at()))) {
                    ticks.add(new TimeTick(at, seconds == 0));
                }
            }
        }
    }

    private static Duration step(TimeAxis axis, double labelWidth) {
        return STEPS.stream()
                .filter(candidate -> axis.width(candidate) >= labelWidth)
                .findFirst()
                .orElse(STEPS.getLast());
    }
}
