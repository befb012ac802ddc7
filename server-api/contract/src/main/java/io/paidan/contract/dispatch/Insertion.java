package io.paidan.contract.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an order fits best into an engineer's day.
 *
 * @param afterVisit the visit before it; null when it comes first
 * @param arrival when he arrives
 * @param start when work begins (after waiting for the customer's window)
 * @param end when it ends
 * @param travel the drive to it
 * @param addedTravel how much longer he drives that day
 * @param slack how long before the order's deadline he arrives; negative when after it
 * @param delays visits after it that begin later than planned
 * @param partsMissing numbers of likely parts his van does not hold
 */
public record Insertion(
        @Nullable UUID afterVisit,
        Instant arrival,
        Instant start,
        Instant end,
        Duration travel,
        Duration addedTravel,
        Duration slack,
        List<Delay> delays,
        List<String> partsMissing) {
    public Insertion {
        delays = List.copyOf(delays);
        partsMissing = List.copyOf(partsMissing);
    }

    /** The delays of a minute or more: what is worth telling somebody. */
    public List<Delay> noticeableDelays() {
        return delays.stream().filter(delay -> delay.by().toMinutes() > 0).toList();
    }
}
