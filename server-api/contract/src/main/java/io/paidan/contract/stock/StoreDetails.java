package io.paidan.contract.stock;

import io.paidan.contract.geo.GeoPoint;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store as it is set up.
 *
 * @param territory whose it is: a region for all of it, or an outlet or partner; of a van its engineer's, as he is at home
 * @param engineerId whose van it is, for a {@link StoreKind#VAN}
 * @param place where it stands; null for a van
 * @param changedBy display name of who changed it last
 */
public record StoreDetails(
        UUID id,
        String region,
        StoreKind kind,
        String name,
        String territory,
        @Nullable UUID engineerId,
        @Nullable GeoPoint place,
        int version,
        String changedBy,
        Instant changedAt) {

    /** The same as a change that changes nothing yet. */
    public SaveStore edit() {
        return new SaveStore(version, kind, name, kind == StoreKind.VAN ? null : territory, engineerId, place);
    }

    /** The same as everybody is shown it. */
    public Store store() {
        return new Store(id, region, kind, name, engineerId, place);
    }
}
