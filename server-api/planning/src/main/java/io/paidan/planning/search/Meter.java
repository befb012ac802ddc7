package io.paidan.planning.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Measures what one searching thread has used of its budget. Cheap enough to be asked for each stop. */
final class Meter {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CALLS_BETWEEN_LOOKS = 16;
    private static final long NANOS_BETWEEN_READINGS = Duration.ofMillis(1).toNanos();

    private final Budget budget;
    private final boolean isInSteps;
    private final long total;
    private final BooleanSupplier cancelled;
    private long usedBefore;
    private long startedAt;
    private long used;
    private long lastReading;
    private int callsUntilLook;
    private boolean isOver;

    Meter(Budget budget, BooleanSupplier cancelled) {
        this.budget = budget;
        isInSteps = budget instanceof Budget.Steps;
        total = switch (budget) {
            case Budget.Wall(var time) -> time.toNanos();
            case Budget.Cpu(var time) -> time.toNanos();
            case Budget.Steps(var count) -> count;
        };
        this.cancelled = cancelled;
    }

    /** To be called by the thread that searches on, which may be another than before. */
    void resume() {
        usedBefore = used;
        startedAt = clock();
        lastReading = System.nanoTime();
    }

    void countStep() {
        if (isInSteps) {
            used++;
        }
    }

    /** Used share of the budget, 0 … 1. */
    double share() {
        return used >= total ? 1 : (double) used / total;
    }

    /** Whether the time is up or somebody has called the search off. Looked up about every millisecond. */
    boolean isOver() {
        if (--callsUntilLook <= 0) {
            callsUntilLook = CALLS_BETWEEN_LOOKS;
            var now = System.nanoTime();
            if (now - lastReading >= NANOS_BETWEEN_READINGS) {
                lastReading = now;
                read();
            }
        }
        return isOver;
    }

    /** When the time was last looked at, by {@link System#nanoTime}. */
    long lastReading() {
        return lastReading;
    }

    private void read() {
        if (!isInSteps) {
            used = usedBefore + clock() - startedAt;
        }
        isOver = isOver
                || (!isInSteps && used >= total)
                || cancelled.getAsBoolean()
                || Thread.currentThread().isInterrupted();
    }

    private long clock() {
        return switch (budget) {
            case Budget.Wall _ -> System.nanoTime();
            case Budget.Cpu _ -> THREADS.getCurrentThreadCpuTime();
            case Budget.Steps _ -> 0;
        };
    }
}
