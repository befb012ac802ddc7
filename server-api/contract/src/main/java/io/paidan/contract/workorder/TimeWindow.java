package io.paidan.contract.workorder;

import java.time.Instant;

/** When the customer can be visited, half-open. */
public record TimeWindow(Instant start, Instant end) {

    /** @throws IllegalArgumentException when the end is not after the start */
    public TimeWindow {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("time window %s … %s ends before it starts".formatted(start, end));
        }
    }
}
