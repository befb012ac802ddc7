package io.paidan.contract.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an order's clock stood still, half-open.
 *
 * @param until null while it still stands
 */
public record SlaPause(Instant from, @Nullable Instant until) {}
