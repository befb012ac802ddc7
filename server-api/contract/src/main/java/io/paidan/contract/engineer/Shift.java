package io.paidan.contract.engineer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Working time of one day, half-open, with at most one break. */
public record Shift(
        Instant start,
        Instant end,
        @Nullable Instant breakStart,
        @Nullable Instant breakEnd) {}
