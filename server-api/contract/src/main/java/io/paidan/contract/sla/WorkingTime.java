package io.paidan.contract.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Counts the working time of a calendar in a zone. A moment is working time when the clock on the wall then shows a time
 * of the day's {@link OpenHours}: an hour that a change of the clocks leaves out is not worked, one that comes twice is
 * worked twice.
 */
public final class WorkingTime {

    /** Half-open. */
    private record Span(Instant from, Instant until) {}

    private final BusinessCalendar calendar;
    private final ZoneId zone;
    private final boolean always;

    /** @param zone of the customer's territory */
    public WorkingTime(BusinessCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
        this.always = calendar.isRoundTheClock();
    }

    /** When this much working time has passed since a moment: at the end of the hours, not at the beginning of the next. */
    public Instant plus(Instant from, Duration working) {
        if (always || !working.isPositive()) {
            return working.isNegative() ? from : from.plus(working);
        }
        var left = working;
        for (var day = LocalDate.ofInstant(from, zone); ; day = day.plusDays(1)) {
            for (var span : spans(day)) {
                var begin = later(from, span.from());
                if (begin.isBefore(span.until())) {
                    var here = Duration.between(begin, span.until());
                    if (left.compareTo(here) <= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(here);
                }
            }
        }
    }

    /** The working time from one moment to another; zero when the second is not the later one. */
    public Duration between(Instant from, Instant until) {
        if (!until.isAfter(from)) {
            return Duration.ZERO;
        }
        if (always) {
            return Duration.between(from, until);
        }
        var sum = Duration.ZERO;
        var last = LocalDate.ofInstant(until, zone);
        for (var day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (var span : spans(day)) {
                var begin = later(from, span.from());
                var end = until.isBefore(span.until()) ? until : span.until();
                if (begin.isBefore(end)) {
                    sum = sum.plus(Duration.between(begin, end));
                }
            }
        }
        return sum;
    }

    /** The day's spans in their order: cut at each change of the clocks, so that wall time runs evenly in each piece. */
    private List<Span> spans(LocalDate day) {
        var hours = calendar.hoursOn(day);
        var spans = new ArrayList<Span>();
        var begin = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        while (begin.isBefore(end)) {
            var change = zone.getRules().nextTransition(begin);
            var until = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
            var offset = zone.getRules().getOffset(begin);
            for (var open : hours) {
                add(spans, later(begin, from(open, day, offset)), earlier(until, until(open, day, offset)));
            }
            begin = until;
        }
        spans.sort(Comparator.comparing(Span::from));
        return spans;
    }

    private static void add(List<Span> spans, Instant from, Instant until) {
        if (from.isBefore(until)) {
            spans.add(new Span(from, until));
        }
    }

    private static Instant from(OpenHours hours, LocalDate day, ZoneOffset offset) {
        return day.atTime(hours.from()).toInstant(offset);
    }

    private static Instant until(OpenHours hours, LocalDate day, ZoneOffset offset) {
        return (hours.untilEndOfDay() ? day.plusDays(1) : day)
                .atTime(hours.until())
                .toInstant(offset);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
