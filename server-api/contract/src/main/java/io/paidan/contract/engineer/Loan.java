package io.paidan.contract.engineer;

import java.time.Instant;

/**
 * Time in which an engineer works for another territory, half-open: for one of his region besides his own, for one of another
 * region instead of it.
 */
public record Loan(String territory, Instant start, Instant end) {

    /** @throws IllegalArgumentException when the end is not after the start */
    public Loan {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException(
                    "loan to %s, %s … %s, ends before it starts".formatted(territory, start, end));
        }
    }
}
