package io.paidan.contract.customer;

import io.paidan.contract.geo.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as he is set up.
 *
 * @param number by which people and other systems know him, unique
 * @param tier such as {@code gold}; null for everybody else
 * @param preferredEngineerId whom he asks for; null when he takes anybody
 * @param blockedEngineerIds whom he does not want any more
 * @param version grows by one with every change
 * @param changedBy display name of who changed him last
 */
public record CustomerDetails(
        UUID id,
        String region,
        String number,
        String name,
        String phone,
        @Nullable String tier,
        @Nullable UUID preferredEngineerId,
        List<UUID> blockedEngineerIds,
        String address,
        GeoPoint place,
        int version,
        String changedBy,
        Instant changedAt) {
    public CustomerDetails {
        blockedEngineerIds = List.copyOf(blockedEngineerIds);
    }

    /** Of so many at most a list tells; whoever wants others searches for them. */
    public static final int MOST_LISTED = 200;

    /** The same as a change that changes nothing yet. */
    public SaveCustomer edit() {
        return new SaveCustomer(
                version, number, name, phone, tier, preferredEngineerId, blockedEngineerIds, address, place);
    }
}
