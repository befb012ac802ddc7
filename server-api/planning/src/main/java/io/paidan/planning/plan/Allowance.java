package io.paidan.planning.plan;

import io.paidan.planning.plan.DayPlanner.Effort;
import io.paidan.planning.search.Budget;
import io.paidan.planning.search.Progress;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * An effort, or a part of one, as it is used up from the moment it begins: models, travel tables and reasons count as
 * searching does. To be asked by the thread that began it.
 */
final class Allowance {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Effort effort;
    private final long begun;
    private final double from;
    private final double to;
    /** Time used by the threads of searches, which the clock of this thread does not show. */
    private final AtomicLong elsewhere;

    private Allowance(Effort effort, long begun, AtomicLong elsewhere, double from, double to) {
        this.effort = effort;
        this.begun = begun;
        this.elsewhere = elsewhere;
        this.from = from;
        this.to = to;
    }

    static Allowance of(Effort effort) {
        return new Allowance(effort, clock(effort.budget()), new AtomicLong(), 0, 1);
    }

    /** The part of it from one share to another, 0 … 1. What is left of the time before belongs to it too. */
    Allowance part(double first, double last) {
        return new Allowance(effort, begun, elsewhere, overall(first), overall(last));
    }

    private double overall(double share) {
        return from + share * (to - from);
    }

    Effort effort() {
        return effort;
    }

    /** What a search may use that lasts until the end of this part; nothing when its time is up. */
    Budget budget() {
        return switch (effort.budget()) {
            case Budget.Steps(var count) -> new Budget.Steps(Math.round(count * to) - Math.round(count * from));
            case Budget.Wall _ -> left() > 0 ? new Budget.Wall(Duration.ofNanos(left())) : new Budget.Steps(0);
            case Budget.Cpu _ -> left() > 0 ? new Budget.Cpu(Duration.ofNanos(left())) : new Budget.Steps(0);
        };
    }

    /** To be told what a search has been given. */
    void used(Budget budget) {
        if (budget instanceof Budget.Cpu(var time) && effort.threads() > 1) {
            elsewhere.addAndGet(time.toNanos());
        }
    }

    /** Told by a search about this part, it tells of the whole. */
    Consumer<Progress> progress() {
        return part -> effort.progress().accept(new Progress(overall(part.share()), part.cost(), part.unserved()));
    }

    boolean isCancelled() {
        return effort.cancelled().getAsBoolean() || Thread.currentThread().isInterrupted();
    }

    /** Whether there is no time left for anything that can be done without. */
    boolean isOver() {
        return isCancelled() || (!(effort.budget() instanceof Budget.Steps) && left() <= 0);
    }

    private long left() {
        return Math.round(total(effort.budget()) * to) - (clock(effort.budget()) - begun) - elsewhere.get();
    }

    private static long total(Budget budget) {
        return switch (budget) {
            case Budget.Wall(var time) -> time.toNanos();
            case Budget.Cpu(var time) -> time.toNanos();
            case Budget.Steps(var count) -> count;
        };
    }

    private static long clock(Budget budget) {
        return switch (budget) {
            case Budget.Wall _ -> System.nanoTime();
            case Budget.Cpu _ -> THREADS.getCurrentThreadCpuTime();
            case Budget.Steps _ -> 0;
        };
    }
}
