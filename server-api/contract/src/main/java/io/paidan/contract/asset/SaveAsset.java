package io.paidan.contract.asset;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Make or change an asset: sent to its id, a UUIDv7 made by the caller.
 *
 * @param version the version that was seen; 0 to make a new one
 * @param number by which people and other systems know it, unique
 * @param customerId whose it is; of an existing asset another one of the same region
 * @param category of products, such as {@code heating}
 * @param serial of the maker; null when nobody knows it
 * @param installedOn null when nobody knows it
 * @param warrantyUntil the last day, not before it was installed; null for none
 * @param engineerId who looks after it, of the customer's region; null for anybody
 */
public record SaveAsset(
        int version,
        String number,
        UUID customerId,
        String category,
        String model,
        @Nullable String serial,
        @Nullable LocalDate installedOn,
        @Nullable LocalDate warrantyUntil,
        @Nullable UUID engineerId) {}
