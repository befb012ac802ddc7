package io.paidan.planning.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a disruption does to the days when nobody does anything about it.
 *
 * @param delays visits that begin later than published, by engineer and time
 * @param overflows engineers whose work goes on after their shift
 * @param homeless orders that nobody has any more, or not yet, the most pressing first
 * @param understaffed orders whose crew has begun and now lacks somebody
 */
public record Ripple(List<Delayed> delays, List<Overflow> overflows, List<UUID> homeless, List<UUID> understaffed) {
    public Ripple {
        delays = List.copyOf(delays);
        overflows = List.copyOf(overflows);
        homeless = List.copyOf(homeless);
        understaffed = List.copyOf(understaffed);
    }

    /**
     * A visit that begins later.
     *
     * @param publishedStart when it was to begin
     * @param newStart when it does
     * @param lateBy how long after the order's deadline he arrives; zero when in time
     * @param promiseBrokenBy how long after the time the customer was told he arrives; zero when he was told none
     * @param windowMissed true when the customer's window is closed by then
     */
    public record Delayed(
            UUID visitId,
            UUID orderId,
            UUID engineerId,
            Instant publishedStart,
            Instant newStart,
            Duration lateBy,
            Duration promiseBrokenBy,
            boolean windowMissed) {}

    /** Work that goes on until {@code end} although the shift ends at {@code shiftEnd}. */
    public record Overflow(UUID engineerId, Instant shiftEnd, Instant end) {}
}
