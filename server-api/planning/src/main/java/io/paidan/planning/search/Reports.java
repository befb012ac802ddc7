package io.paidan.planning.search;

import java.time.Duration;
import java.util.function.Consumer;

/** Tells a listener how far a search is, not more often than somebody can look at it. */
final class Reports {
    private static final long NANOS_BETWEEN = Duration.ofMillis(100).toNanos();

    private final Consumer<Progress> listener;
    private long toldAt = System.nanoTime();

    Reports(Consumer<Progress> listener) {
        this.listener = listener;
    }

    /** Does nothing when the last report was a moment ago. */
    void tell(Meter meter, BestRoutes<?> best) {
        if (meter.lastReading() - toldAt >= NANOS_BETWEEN) {
            toldAt = meter.lastReading();
            listener.accept(new Progress(meter.share(), best.cost(), best.unservedCount()));
        }
    }
}
