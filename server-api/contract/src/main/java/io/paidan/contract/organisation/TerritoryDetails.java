package io.paidan.contract.organisation;

import io.paidan.contract.geo.GeoPoint;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A territory as it is set up.
 *
 * @param id a short word, such as {@code oberland-nord}; it never changes
 * @param region the region it belongs to; its own id for a region and for the head office
 * @param parent what it stands below; null for the head office
 * @param numberPrefix what the order numbers of a region begin with; unused elsewhere
 * @param border the corners of its area in order, the first not repeated; empty while none is drawn
 * @param active false once it is given up: it takes no new orders
 * @param version grows by one with every change
 * @param changedBy display name of who changed it last
 */
public record TerritoryDetails(
        String id,
        String region,
        @Nullable String parent,
        TerritoryKind kind,
        String name,
        ZoneId zone,
        String numberPrefix,
        List<GeoPoint> border,
        boolean active,
        int version,
        String changedBy,
        Instant changedAt) {
    public TerritoryDetails {
        border = List.copyOf(border);
    }

    /** The same as a change that changes nothing yet. */
    public SaveTerritory edit() {
        return new SaveTerritory(version, parent, kind, name, zone, numberPrefix, border, active);
    }
}
