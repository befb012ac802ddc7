package io.paidan.contract.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A visit that would be moved to later.
 *
 * @param by how much later it would begin
 * @param newStart when it would begin
 * @param late how far after the order's deadline that is; zero when still in time
 */
public record Delay(UUID visitId, UUID workOrderId, Duration by, Instant newStart, Duration late) {

    public boolean isLate() {
        return late.isPositive();
    }
}
