package io.paidan.desktop.store;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a batch of events changed, by id.
 *
 * @param reloaded true when everything may be different
 * @param catalogues true when a service template changed
 * @param attention true when somebody else looks at another order
 * @param notices true when the user was told something, or has read it
 */
public record StoreChange(
        boolean reloaded,
        Set<UUID> orders,
        Set<UUID> visits,
        Set<UUID> engineers,
        Set<UUID> positions,
        boolean stock,
        boolean catalogues,
        boolean attention,
        boolean notices) {

    public StoreChange {
        orders = Set.copyOf(orders);
        visits = Set.copyOf(visits);
        engineers = Set.copyOf(engineers);
        positions = Set.copyOf(positions);
    }

    static StoreChange everything() {
        return new StoreChange(true, Set.of(), Set.of(), Set.of(), Set.of(), true, true, true, true);
    }

    static StoreChange positions(Set<UUID> engineers) {
        return new StoreChange(false, Set.of(), Set.of(), Set.of(), engineers, false, false, false, false);
    }

    static StoreChange attentions() {
        return new StoreChange(false, Set.of(), Set.of(), Set.of(), Set.of(), false, false, true, false);
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
        boolean stock;
        boolean catalogues;
        boolean notices;
        /** What everything else hangs on has changed, such as a territory. */
        boolean reloaded;

        StoreChange done() {
            return new StoreChange(reloaded, orders, visits, engineers, Set.of(), stock, catalogues, false, notices);
        }
    }
}
