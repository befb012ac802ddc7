package io.paidan.contract.stock;

import io.paidan.contract.geo.GeoPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that holds parts.
 *
 * @param engineerId whose van it is, for a {@link StoreKind#VAN}
 * @param place where it stands; null for a van
 */
public record Store(
        UUID id,
        String region,
        StoreKind kind,
        String name,
        @Nullable UUID engineerId,
        @Nullable GeoPoint place) {}
