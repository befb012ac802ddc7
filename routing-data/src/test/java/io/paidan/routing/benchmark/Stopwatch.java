package io.paidan.routing.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** CPU time of the calling thread, as other programs share the machine. */
final class Stopwatch {

    private static final long WARM_UP_NANOS = 1_000_000_000;
    private static final int ROUNDS = 15;

    private final long start = now();

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    long nanos() {
        return now() - start;
    }

    double seconds() {
        return nanos() / 1e9;
    }

    /** The median of many rounds after a warm-up. */
    static long medianNanos(Runnable round) {
        var warmUp = new Stopwatch();
        while (warmUp.nanos() < WARM_UP_NANOS) {
            round.run();
        }
        var nanos = new long[ROUNDS];
        for (var i = 0; i < ROUNDS; i++) {
            var stopwatch = new Stopwatch();
            round.run();
            nanos[i] = stopwatch.nanos();
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2];
    }
}
