package io.paidan.desktop.map;

import io.paidan.contract.geo.ReachableArea;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who can be at the picked place in time.
 *
 * @param engineers those on duty who can, by the same driving times as the ranking
 * @param area from where a car can, for the eye; null where no road is near
 */
record Reach(Within within, Set<UUID> engineers, @Nullable ReachableArea area) {
    Reach {
        engineers = Set.copyOf(engineers);
    }
}
