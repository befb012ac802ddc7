package io.paidan.desktop.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits longer after each failure, with some chance in it, so that all consoles do not come back in the same moment.
 *
 * @param first the wait after the first failure
 * @param longest never waits longer
 */
public record Backoff(Duration first, Duration longest) {

    public static final Backoff USUAL = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(6));

    public Duration after(int failures) {
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, 10));
        var wait = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofMillis(
                (long) (wait.toMillis() * ThreadLocalRandom.current().nextDouble(0.75, 1.0)));
    }
}
