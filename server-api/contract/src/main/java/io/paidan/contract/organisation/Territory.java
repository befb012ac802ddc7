package io.paidan.contract.organisation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A part of the country somebody is responsible for. A region is the unit that has its own feed and its own rows.
 *
 * @param id a short word, such as {@code oberland-nord}
 * @param region the id of the region it belongs to (its own id when it is one)
 * @param parent the territory above; for a region the head office, or null
 * @param active false once it is given up: it takes no new orders
 */
public record Territory(String id, String region, @Nullable String parent, String name, ZoneId zone, boolean active) {

    public boolean isRegion() {
        return id.equals(region);
    }

    /** True for an outlet or a partner that is not given up. */
    public boolean takesForwarded() {
        return active && !isRegion();
    }
}
