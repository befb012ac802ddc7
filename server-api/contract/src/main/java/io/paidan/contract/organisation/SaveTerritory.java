package io.paidan.contract.organisation;

import io.paidan.contract.geo.GeoPoint;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Make or change a territory: sent to its id, which the maker chooses.
 *
 * @param version the version that was seen; 0 to make a new one
 * @param parent what it stands below; of an existing one it cannot change
 * @param kind of an existing one it cannot change
 * @param border at least three corners in order, or none
 */
public record SaveTerritory(
        int version,
        @Nullable String parent,
        TerritoryKind kind,
        String name,
        ZoneId zone,
        String numberPrefix,
        List<GeoPoint> border,
        boolean active) {
    public SaveTerritory {
        border = List.copyOf(border);
    }
}
