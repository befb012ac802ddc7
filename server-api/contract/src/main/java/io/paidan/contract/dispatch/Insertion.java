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
 * @param end when it ends; how long it takes depends on his level in the skills it needs
 * @param travel how long he is on the way to it, a stop at a store included
 * @param addedTravel how much longer he is on the way that day
 * @param slack how long before the order's deadline he arrives; negative when after it
 * @param windowSlack how long before the customer's window closes work begins; null when there is no window
 * @param overtime by how much his shift becomes longer because of the order
 * @param delays visits after it that begin later than planned
 * @param partsMissing numbers of likely parts his van does not hold
 * @param pickUp where he fetches them; null when his van holds all
 * @param companions the colleagues who can be there at {@code start} too, as many as the crew needs
 */
public record Insertion(
        @Nullable UUID afterVisit,
        Instant arrival,
        Instant start,
        Instant end,
        Duration travel,
        Duration addedTravel,
        Duration slack,
        @Nullable Duration windowSlack,
        Duration overtime,
        List<Delay> delays,
        List<String> partsMissing,
        @Nullable PickUp pickUp,
        List<UUID> companions) {
    public Insertion {
        delays = List.copyOf(delays);
        partsMissing = List.copyOf(partsMissing);
        companions = List.copyOf(companions);
    }

    /** The same plan with these colleagues. */
    public Insertion withCompanions(List<UUID> others) {
        return new Insertion(
                afterVisit,
                arrival,
                start,
                end,
                travel,
                addedTravel,
                slack,
                windowSlack,
                overtime,
                delays,
                partsMissing,
                pickUp,
                others);
    }

    /** How long he is there before work can begin; zero when it begins at once. */
    public Duration waiting() {
        return Duration.between(arrival, start);
    }

    /** The delays of a minute or more: what is worth telling somebody. */
    public List<Delay> noticeableDelays() {
        return delays.stream().filter(delay -> delay.by().toMinutes() > 0).toList();
    }
}
