package io.paidan.planning;

import io.paidan.contract.visit.VisitSummary;
import io.paidan.planning.workday.Pauses;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The times of a day, worked out stop after stop as {@code package-info} says. Instants are epoch milliseconds. */
public final class DayRoute {

    /** A visit on the route. {@code drive}: the milliseconds on the way from setting out to arriving, without a break. */
    public record Stop(long setOut, long arrival, long start, long end, long drive) {}

    /** How long the way to visit {@code index} takes when he sets out then, in milliseconds. */
    @FunctionalInterface
    public interface Drives {
        long millis(int index, long departure);
    }

    /** How long the way to somewhere takes when he sets out then, in milliseconds. */
    @FunctionalInterface
    public interface Way {
        long millis(long departure);
    }

    private static final long NEVER = Long.MAX_VALUE;
    private static final long LONG_AGO = Long.MIN_VALUE;

    private final EngineerDay day;
    /** From when on he can do anything, or must go on with what he does. */
    private final long free;

    private final Stop origin;
    private final Stop[] stops;
    private final long[] durations;
    private final long[] earliest;
    private final long[] windowEnds;
    private final long[] dueTimes;
    private final Pauses pauses;
    private final long shiftEnd;
    private final long workEnd;

    DayRoute(EngineerDay day, Instant now, Drives drives) {
        this(day, day.pauses(), now, drives);
    }

    /** @param pauses his break, and the absences that are to count */
    public DayRoute(EngineerDay day, Pauses pauses, Instant now, Drives drives) {
        this.day = day;
        var shift = day.shift();
        this.shiftEnd = shift == null ? NEVER : shift.end().toEpochMilli();
        this.workEnd = shift == null ? NEVER : shiftEnd + day.overtimeAllowed().toMillis();
        this.pauses = pauses;
        this.free = Math.max(now.toEpochMilli(), day.availableFrom().toEpochMilli());
        var ready = pauses.ready(free);
        this.origin = new Stop(ready, ready, ready, ready, 0);
        this.stops = new Stop[day.visits().size()];
        this.durations = new long[stops.length];
        this.earliest = new long[stops.length];
        this.windowEnds = new long[stops.length];
        this.dueTimes = new long[stops.length];
        for (var k = 0; k < stops.length; k++) {
            var planned = day.visits().get(k);
            var window = planned.order().window();
            durations[k] = day.durationOf(planned.order()).toMillis();
            earliest[k] = Math.max(planned.visit().plannedStart().toEpochMilli(), windowStart(planned));
            windowEnds[k] = window == null ? NEVER : window.end().toEpochMilli();
            dueTimes[k] = planned.order().dueAt().toEpochMilli();
        }
        for (var k = 0; k < stops.length; k++) {
            var visit = day.visits().get(k).visit();
            var before = before(k);
            stops[k] = visit.status().isUnderWay() ? underWay(day.visits().get(k)) : next(before, k, wayTo(k, drives));
        }
    }

    /** The drives as they were planned. */
    public static Drives asPlanned(EngineerDay day) {
        return (index, departure) -> day.visits().get(index).visit().travel().toMillis();
    }

    private static Way wayTo(int index, Drives drives) {
        return departure -> drives.millis(index, departure);
    }

    private Stop underWay(PlannedVisit planned) {
        var visit = planned.visit();
        var now = origin.arrival();
        var duration = day.durationOf(planned.order()).toMillis();
        var drive = visit.travel().toMillis();
        return switch (visit.status()) {
            case EN_ROUTE -> {
                var departed = millis(visit.departedAt(), now);
                var arrival = Math.max(now, departed + drive);
                var start = Math.max(arrival, windowStart(planned));
                yield new Stop(departed, arrival, start, start + duration, drive);
            }
            case ON_SITE -> {
                var start = Math.max(now, windowStart(planned));
                var arrival = millis(visit.arrivedAt(), now);
                yield new Stop(arrival - drive, arrival, start, start + duration, drive);
            }
            case IN_PROGRESS -> {
                var start = millis(visit.startedAt(), visit.plannedStart().toEpochMilli());
                var arrival = millis(visit.arrivedAt(), start);
                yield new Stop(arrival - drive, arrival, start, Math.max(free, start + duration), drive);
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
    public int firstFree() {
        var k = 0;
        while (k < stops.length && visit(k).status().isUnderWay()) {
            k++;
        }
        return k;
    }

    public int size() {
        return stops.length;
    }

    public Stop at(int index) {
        return stops[index];
    }

    /** The stop he comes from when he goes to {@code index}; {@code size()} stands for something at the day's end. */
    public Stop before(int index) {
        return index == 0 ? origin : stops[index - 1];
    }

    /** Visit {@code index} when he comes from {@code previous} instead. */
    public Stop next(Stop previous, int index, Way way) {
        return next(previous, way, earliest[index], durations[index]);
    }

    /** Something that begins no earlier than {@code earliest} and lasts {@code duration}. */
    public Stop next(Stop previous, Way way, long earliest, long duration) {
        var setOut = previous.end();
        while (true) {
            var drive = way.millis(setOut);
            var start = pauses.start(previous.start(), setOut + drive, earliest);
            var clear = pauses.departureClearOfAbsence(setOut, start + duration);
            if (clear == setOut) {
                var arrival = pauses.arrival(previous.start(), setOut + drive);
                return new Stop(setOut, arrival, start, start + duration, drive);
            }
            setOut = clear;
        }
    }

    /** True when the stop, and the break that its work covers, end with the shift and the overtime allowed. */
    public boolean isWithinShift(Stop stop) {
        return endWithBreak(stop) <= workEnd;
    }

    public long endWithBreak(Stop stop) {
        return pauses.endWithBreaks(stop.start(), stop.end());
    }

    /** How long he works beyond his shift when this stop is his last, in milliseconds. */
    public long overtime(Stop last) {
        return shiftEnd == NEVER ? 0 : Math.max(0, endWithBreak(last) - shiftEnd);
    }

    /** True when visit {@code index} may move to later, to {@code pushed}. */
    public boolean mayMoveTo(int index, Stop pushed) {
        return !visit(index).pinned() && pushed.start() < windowEnds[index] && isWithinShift(pushed);
    }

    /**
     * True when time off lies between the planned start of visit {@code index} and this stop, and he is not at work any
     * more behind it.
     */
    boolean isLostToAbsence(int index, Stop stop) {
        var planned = visit(index).plannedStart().toEpochMilli();
        var atWork = day.shift() != null && isWithinShift(stop);
        return !atWork
                && pauses.absences().stream()
                        .anyMatch(absence -> absence.from() < stop.start() && absence.until() > planned);
    }

    public long dueAt(int index) {
        return dueTimes[index];
    }

    public VisitSummary visit(int index) {
        return day.visits().get(index).visit();
    }
}
