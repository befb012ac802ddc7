package io.paidan.desktop.dispatch;

import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.StoreChange;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** What was sent and has not come back as an event yet. One act an order at a time. */
public final class PendingActs {

    private final DispatchStore store;
    private final Map<UUID, PendingAct> byOrder = new LinkedHashMap<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();

    public PendingActs(DispatchStore store) {
        this.store = store;
        store.onChange(this::settle);
    }

    /** Grows with every change of what is pending. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    public Collection<PendingAct> all() {
        return byOrder.values();
    }

    public boolean isPending(UUID orderId) {
        return byOrder.containsKey(orderId);
    }

    public Optional<PendingAct> find(UUID orderId) {
        return Optional.ofNullable(byOrder.get(orderId));
    }

    void add(PendingAct act) {
        byOrder.put(act.orderId(), act);
        touch();
    }

    void remove(UUID orderId) {
        if (byOrder.remove(orderId) != null) {
            touch();
        }
    }

    private void settle(StoreChange change) {
        if (byOrder.values().removeIf(act -> change.reloaded() || hasCome(act, change))) {
            touch();
        }
    }

    private boolean hasCome(PendingAct act, StoreChange change) {
        if (!change.visits().contains(act.visitId())) {
            return false;
        }
        var active = store.findVisit(act.visitId())
                .map(visit -> visit.status().isActive())
                .orElse(false);
        return active == (act.engineerId() != null);
    }

    private void touch() {
        revision.set(revision.get() + 1);
    }
}
