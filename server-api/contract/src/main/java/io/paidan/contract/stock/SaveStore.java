package io.paidan.contract.stock;

import io.paidan.contract.geo.GeoPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Make or change a store: sent to its id, which the caller makes. Its region is that of its territory or engineer, and stays.
 *
 * @param version the version that was seen; 0 to make a new one
 * @param name one of this name in a region
 * @param territory whose it is: a region for all of it, or an outlet or partner; null for a van, which is its engineer's
 * @param engineerId whose van it is; null for what stands still
 * @param place where it stands, so that engineers can fetch parts there; null for a van
 */
public record SaveStore(
        int version,
        StoreKind kind,
        String name,
        @Nullable String territory,
        @Nullable UUID engineerId,
        @Nullable GeoPoint place) {}
