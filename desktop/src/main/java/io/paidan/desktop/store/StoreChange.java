package io.paidan.desktop.store;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a batch of events changed, by id.
 *
 * @param reloaded true when everything may be different
 * @param staff true when an engineer has changed himself, not his visits alone
 * @param catalogues true when a service template changed
 * @param attended orders that somebody else looks at, or no longer does
 * @param notices true when the user was told something, or has read it
 */
public record StoreChange(
        boolean reloaded,
        Set<UUID> orders,
        Set<UUID> visits,
        Set<UUID> engineers,
        Set<UUID> positions,
        boolean staff,
        boolean stock,
        boolean catalogues,
        Set<UUID> attended,
        boolean notices) {

    public StoreChange {
        orders = Set.copyOf(orders);
        visits = Set.copyOf(visits);
        engineers = Set.copyOf(engineers);
        positions = Set.copyOf(positions);
        attended = Set.copyOf(attended);
    }

    static StoreChange everything() {
        return new StoreChange(true, Set.of(), Set.of(), Set.of(), Set.of(), true, true, true, Set.of(), true);
    }

    static StoreChange positions(Set<UUID> engineers) {
        return new StoreChange(false, Set.of(), Set.of(), Set.of(), engineers, false, false, false, Set.of(), false);
    }

    static StoreChange attended(Set<UUID> orders) {
        return new StoreChange(false, Set.of(), Set.of(), Set.of(), Set.of(), false, false, false, orders, false);
    }

    /** True when somebody else may look at another order. */
    public boolean attention() {
        return reloaded || !attended.isEmpty();
    }

    /** True when more than positions and attention changed. */
    public boolean touchesWork() {
        return reloaded || !orders.isEmpty() || !visits.isEmpty() || !engineers.isEmpty() || stock || catalogues;
    }

    /** Gathers the ids while rows are put. */
    static final class Gathering {
        final Set<UUID> orders = new HashSet<>();
        final Set<UUID> visits = new HashSet<>();
        final Set<UUID> engineers = new HashSet<>();
        boolean staff;
        boolean stock;
        boolean catalogues;
        boolean notices;
        /** What everything else hangs on has changed, such as a territory. */
        boolean reloaded;

        StoreChange done() {
            return new StoreChange(
                    reloaded, orders, visits, engineers, Set.of(), staff, stock, catalogues, Set.of(), notices);
        }
    }
}
