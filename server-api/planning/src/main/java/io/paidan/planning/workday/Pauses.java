package io.paidan.planning.workday;

import java.util.Comparator;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;

/**
 * The breaks and absences of an engineer's day, and what they do to the times of his jobs. All times are in one unit
 * counted from one moment, both of the caller's choice.
 *
 * <p>A break is due once its time has come: it is taken before the first job that begins after that, at its own time or
 * right after the job that covers it. So whether a break is still due can be told from when the last job started. An
 * absence is fixed: no job and no drive to one touches it.
 */
public final class Pauses {
    public static final Pauses NONE = new Pauses(List.of(), List.of());

    /** A break of this length, due from this time on. */
    public record Break(long from, long length) {
        public Break {
            if (length <= 0) {
                throw new IllegalArgumentException(
                        "the break at %d lasts %d. Maybe leave it out.".formatted(from, length));
            }
        }
    }

    /** He is away in {@code [from, until)}. */
    public record Absence(long from, long until) {
        public Absence {
            if (from >= until) {
                throw new IllegalArgumentException("the absence from %d is over at %d already".formatted(from, until));
            }
        }
    }

    /** A time that does not come, and that may be added to. */
    public static final long NEVER = Long.MAX_VALUE / 4;

    private final List<Break> breaks;
    private final List<Absence> absences;
    private final long[] breakFrom;
    private final long[] breakLength;
    private final long[] absentFrom;
    private final long[] absentUntil;

    /** @throws IllegalArgumentException when breaks begin at the same time or absences overlap */
    public Pauses(List<Break> breaks, List<Absence> absences) {
        this.breaks = sorted(breaks, Break::from);
        this.absences = sorted(absences, Absence::from);
        breakFrom = values(this.breaks, Break::from);
        breakLength = values(this.breaks, Break::length);
        absentFrom = values(this.absences, Absence::from);
        absentUntil = values(this.absences, Absence::until);
        for (var k = 1; k < breakFrom.length; k++) {
            if (breakFrom[k] == breakFrom[k - 1]) {
                throw new IllegalArgumentException("two breaks are due at %d".formatted(breakFrom[k]));
            }
        }
        for (var k = 1; k < absentFrom.length; k++) {
            if (absentFrom[k] < absentUntil[k - 1]) {
                throw new IllegalArgumentException("the absences %s and %s overlap. Maybe make them one."
                        .formatted(this.absences.get(k - 1), this.absences.get(k)));
            }
        }
    }

    private static <T> List<T> sorted(List<T> some, ToLongFunction<T> by) {
        return some.size() < 2
                ? List.copyOf(some)
                : some.stream().sorted(Comparator.comparingLong(by)).toList();
    }

    private static <T> long[] values(List<T> some, ToLongFunction<T> value) {
        var values = new long[some.size()];
        for (var k = 0; k < values.length; k++) {
            values[k] = value.applyAsLong(some.get(k));
        }
        return values;
    }

    /** The same in the times of another clock, which may run at no other speed. */
    public Pauses on(LongUnaryOperator clock) {
        return new Pauses(
                breaks.stream()
                        .map(pause -> new Break(clock.applyAsLong(pause.from()), pause.length()))
                        .toList(),
                absences.stream()
                        .map(away -> new Absence(clock.applyAsLong(away.from()), clock.applyAsLong(away.until())))
                        .toList());
    }

    /** By time. */
    public List<Break> breaks() {
        return breaks;
    }

    /** By time. */
    public List<Absence> absences() {
        return absences;
    }

    public boolean isEmpty() {
        return breakFrom.length == 0 && absentFrom.length == 0;
    }

    /** When who could set out at this time really can: not within a break that is due then. */
    public long ready(long time) {
        var ready = time;
        for (var k = 0; k < breakFrom.length && breakFrom[k] <= ready; k++) {
            ready = Math.max(ready, breakFrom[k] + breakLength[k]);
        }
        return ready;
    }

    /**
     * When a job starts, breaks before it taken.
     *
     * @param previousStart when the job before it started, or he was ready to set out
     * @param arrival when he is there if he takes no break
     * @param earliest the job starts no earlier
     */
    public long start(long previousStart, long arrival, long earliest) {
        var ready = arrival;
        for (var k = firstDue(previousStart); isTaken(k, Math.max(ready, earliest)); k++) {
            ready = Math.max(ready, breakFrom[k]) + breakLength[k];
        }
        return Math.max(ready, earliest);
    }

    /** When he is there if breaks whose time comes on the way are taken on the way; parameters as {@link #start}. */
    public long arrival(long previousStart, long arrival) {
        var paused = arrival;
        for (var k = firstDue(previousStart); isTaken(k, paused); k++) {
            paused += breakLength[k];
        }
        return paused;
    }

    /** Total length of the breaks taken between the start of a job and that of the one before it. */
    public long breaksBetween(long previousStart, long start) {
        var total = 0L;
        for (var k = firstDue(previousStart); isTaken(k, start); k++) {
            total += breakLength[k];
        }
        return total;
    }

    /** When a job that is the last of the day is over, with the breaks that it covers. */
    public long endWithBreaks(long start, long end) {
        var over = end;
        for (var k = firstDue(start); k < breakFrom.length && breakFrom[k] < over; k++) {
            over += breakLength[k];
        }
        return over;
    }

    /** The time of the next break that is due after a job started, {@link #NEVER} when there is none. */
    public long nextBreak(long start) {
        var k = firstDue(start);
        return k < breakFrom.length ? breakFrom[k] : NEVER;
    }

    /** The end of the first absence that {@code [departure, end)} touches; the departure itself when it touches none. */
    public long departureClearOfAbsence(long departure, long end) {
        for (var k = 0; k < absentFrom.length; k++) {
            if (departure < absentUntil[k] && end > absentFrom[k]) {
                return absentUntil[k];
            }
        }
        return departure;
    }

    /** How much of {@code [from, until)} he is absent. */
    public long absentBetween(long from, long until) {
        var total = 0L;
        for (var k = 0; k < absentFrom.length; k++) {
            total += Math.max(0, Math.min(until, absentUntil[k]) - Math.max(from, absentFrom[k]));
        }
        return total;
    }

    /** When the next absence begins that is not over at this time, {@link #NEVER} when there is none. */
    public long nextAbsence(long time) {
        for (var k = 0; k < absentFrom.length; k++) {
            if (absentUntil[k] > time) {
                return absentFrom[k];
            }
        }
        return NEVER;
    }

    private int firstDue(long previousStart) {
        var k = 0;
        while (k < breakFrom.length && breakFrom[k] <= previousStart) {
            k++;
        }
        return k;
    }

    private boolean isTaken(int k, long start) {
        return k < breakFrom.length && start >= breakFrom[k];
    }
}
