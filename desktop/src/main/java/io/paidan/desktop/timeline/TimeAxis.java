package io.paidan.desktop.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Which time lies where on the screen.
 *
 * @param start the time at x = 0
 * @param pixelsPerMinute the zoom
 */
public record TimeAxis(Instant start, double pixelsPerMinute) {

    /** A quarter of an hour fills a finger's breadth several times over. */
    static final double CLOSEST = 16;
    /** A week fits on a screen. */
    static final double FARTHEST = 0.1;

    private static final double MILLIS_PER_MINUTE = 60_000;

    public TimeAxis {
        pixelsPerMinute = Math.clamp(pixelsPerMinute, FARTHEST, CLOSEST);
    }

    /** The axis on which the span fills the width exactly, as far as the zoom's limits allow. */
    static TimeAxis fitting(Instant from, Instant to, double width) {
        return new TimeAxis(from, width / minutes(Duration.between(from, to)));
    }

    public double x(Instant time) {
        return (time.toEpochMilli() - start.toEpochMilli()) / MILLIS_PER_MINUTE * pixelsPerMinute;
    }

    public Instant at(double x) {
        return start.plusMillis(Math.round(x / pixelsPerMinute * MILLIS_PER_MINUTE));
    }

    public double width(Duration duration) {
        return minutes(duration) * pixelsPerMinute;
    }

    /** The same zoom with later times moved in from the right by so many pixels. */
    TimeAxis panned(double pixels) {
        return new TimeAxis(at(pixels), pixelsPerMinute);
    }

    TimeAxis startingAt(Instant newStart) {
        return new TimeAxis(newStart, pixelsPerMinute);
    }

    /** Zoomed so that the time under {@code x} stays under it. */
    TimeAxis zoomed(double factor, double x) {
        var fixed = at(x);
        var zoom = new TimeAxis(fixed, pixelsPerMinute * factor);
        return zoom.panned(-x);
    }

    /** The days of which something lies on a screen of this width, in their order. */
    List<LocalDate> days(double width, ZoneId zone) {
        return day(start, zone).datesUntil(day(at(width), zone).plusDays(1)).toList();
    }

    /** The day in the middle of a screen of this width. */
    LocalDate middleDay(double width, ZoneId zone) {
        return day(at(width / 2), zone);
    }

    private static LocalDate day(Instant time, ZoneId zone) {
        return LocalDate.ofInstant(time, zone);
    }

    /** The nearest multiple of the grid. */
    static Instant snap(Instant time, Duration grid) {
        var step = grid.toMillis();
        return Instant.ofEpochMilli(Math.round((double) time.toEpochMilli() / step) * step);
    }

    private static double minutes(Duration duration) {
        return duration.toMillis() / MILLIS_PER_MINUTE;
    }
}
