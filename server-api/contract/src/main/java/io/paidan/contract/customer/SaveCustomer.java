package io.paidan.contract.customer;

import io.paidan.contract.geo.GeoPoint;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Make or change a customer: sent to his id, a UUIDv7 made by the caller. The region follows from the place; of an existing
 * customer it cannot change.
 *
 * @param version the version that was seen; 0 to make a new one
 * @param number by which people and other systems know him, unique
 * @param preferredEngineerId whom he asks for, of his region; null when he takes anybody
 * @param blockedEngineerIds whom he does not want any more, of his region, each once and not the preferred one
 */
public record SaveCustomer(
        int version,
        String number,
        String name,
        String phone,
        @Nullable String tier,
        @Nullable UUID preferredEngineerId,
        List<UUID> blockedEngineerIds,
        String address,
        GeoPoint place) {
    public SaveCustomer {
        blockedEngineerIds = List.copyOf(blockedEngineerIds);
    }
}
