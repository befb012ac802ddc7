package io.paidan.contract.organisation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A part of the country somebody is responsible for. A region is the unit that has its own feed and its own rows.
 *
 * @param id a short word, such as {@code oberland-nord}
 * @param region the id of the region it belongs to (its own id when it is one)
 * @param parent the territory above; for a region the head office, or null
 */
public record Territory(String id, String region, @Nullable String parent, String name, ZoneId zone) {

    public boolean isRegion() {
        return id.equals(region);
    }
}
