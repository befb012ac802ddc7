package io.paidan.planning;

import io.paidan.contract.engineer.Shift;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.planning.workday.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times of a day, worked out stop after stop as {@code package-info} says. Instants are epoch milliseconds. */
final class DayRoute {

    /** A visit on the route. {@code drive}: the milliseconds on the road before it. */
    record Stop(long arrival, long start, long end, long drive) {}

    /** How long the drive to visit {@code index} takes when he sets out then, in milliseconds. */
    @FunctionalInterface
    interface Drives {
        long millis(int index, long departure);
    }

    private static final long NEVER = Long.MAX_VALUE;
    private static final long LONG_AGO = Long.MIN_VALUE;

    private final EngineerDay day;
    private final Stop origin;
    private final Stop[] stops;
    private final Pauses pauses;
    private final long shiftEnd;

    DayRoute(EngineerDay day, Instant now, Drives drives) {
        this.day = day;
        var shift = day.shift();
        this.shiftEnd = shift == null ? NEVER : shift.end().toEpochMilli();
        this.pauses = pauses(shift);
        var ready =
                pauses.ready(Math.max(now.toEpochMilli(), day.availableFrom().toEpochMilli()));
        this.origin = new Stop(ready, ready, ready, 0);
        this.stops = new Stop[day.visits().size()];
        for (var k = 0; k < stops.length; k++) {
            var visit = day.visits().get(k).visit();
            var before = before(k);
            stops[k] = visit.status().isUnderWay()
                    ? underWay(day.visits().get(k))
                    : next(before, k, drives.millis(k, before.end()));
        }
    }

    /** The drives as they were planned. */
    static Drives asPlanned(EngineerDay day) {
        return (index, departure) -> day.visits().get(index).visit().travel().toMillis();
    }

    private static Pauses pauses(@Nullable Shift shift) {
        if (shift == null || shift.breakStart() == null || shift.breakEnd() == null) {
            return Pauses.NONE;
        }
        var from = shift.breakStart().toEpochMilli();
        return new Pauses(List.of(new Pauses.Break(from, shift.breakEnd().toEpochMilli() - from)), List.of());
    }

    private Stop underWay(PlannedVisit planned) {
        var visit = planned.visit();
        var now = origin.arrival();
        var duration = planned.order().duration().toMillis();
        var drive = visit.travel().toMillis();
        return switch (visit.status()) {
            case EN_ROUTE -> {
                var departed = millis(visit.departedAt(), now);
                var arrival = Math.max(now, departed + drive);
                var start = Math.max(arrival, windowStart(planned));
                yield new Stop(arrival, start, start + duration, drive);
            }
            case ON_SITE -> {
                var start = Math.max(now, windowStart(planned));
                yield new Stop(millis(visit.arrivedAt(), now), start, start + duration, drive);
            }
            case IN_PROGRESS -> {
                var start = millis(visit.startedAt(), visit.plannedStart().toEpochMilli());
                yield new Stop(millis(visit.arrivedAt(), start), start, Math.max(now, start + duration), drive);
            }
            case PLANNED, NOTIFIED, ACCEPTED, DONE, DECLINED, ABORTED, WITHDRAWN ->
                throw new IllegalArgumentException(
                        "visit %s is %s, not under way".formatted(visit.id(), visit.status()));
        };
    }

    private static long millis(@Nullable Instant instant, long otherwise) {
        return instant == null ? otherwise : instant.toEpochMilli();
    }

    private static long windowStart(PlannedVisit planned) {
        var window = planned.order().window();
        return window == null ? LONG_AGO : window.start().toEpochMilli();
    }

    /** The first place into which something may be put: behind what is under way. */
    int firstFree() {
        var k = 0;
        while (k < stops.length && visit(k).status().isUnderWay()) {
            k++;
        }
        return k;
    }

    int size() {
        return stops.length;
    }

    Stop at(int index) {
        return stops[index];
    }

    /** The stop he comes from when he goes to {@code index}; {@code size()} stands for something at the day's end. */
    Stop before(int index) {
        return index == 0 ? origin : stops[index - 1];
    }

    /** Visit {@code index} when he comes from {@code previous} instead. */
    Stop next(Stop previous, int index, long drive) {
        var planned = day.visits().get(index);
        var earliest = Math.max(planned.visit().plannedStart().toEpochMilli(), windowStart(planned));
        return next(previous, drive, earliest, planned.order().duration());
    }

    /** Something that begins no earlier than {@code earliest} and lasts {@code duration}. */
    Stop next(Stop previous, long drive, long earliest, Duration duration) {
        var arrival = previous.end() + drive;
        var start = pauses.start(previous.start(), arrival, earliest);
        return new Stop(pauses.arrival(previous.start(), arrival), start, start + duration.toMillis(), drive);
    }

    /** True when the stop, and the break that its work covers, end with the shift. */
    boolean isWithinShift(Stop stop) {
        return endWithBreak(stop) <= shiftEnd;
    }

    long endWithBreak(Stop stop) {
        return pauses.endWithBreaks(stop.start(), stop.end());
    }

    /** True when visit {@code index} may move to later, to {@code pushed}. */
    boolean mayMoveTo(int index, Stop pushed) {
        var window = day.visits().get(index).order().window();
        return !visit(index).pinned()
                && (window == null || pushed.start() < window.end().toEpochMilli())
                && isWithinShift(pushed);
    }

    long dueAt(int index) {
        return day.visits().get(index).order().dueAt().toEpochMilli();
    }

    VisitSummary visit(int index) {
        return day.visits().get(index).visit();
    }
}
