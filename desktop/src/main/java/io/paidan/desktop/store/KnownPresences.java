package io.paidan.desktop.store;

import io.paidan.contract.presence.Presence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who looks at which order, or drags it, beside the user of a {@link DispatchStore}: each person at one order. */
final class KnownPresences {

    private final Map<UUID, Presence> byUser = new LinkedHashMap<>();

    List<Presence> at(UUID orderId, Instant now) {
        return byUser.values().stream()
                .filter(presence -> orderId.equals(presence.workOrderId()) && now.isBefore(presence.until()))
                .toList();
    }

    /** Without an order he has gone away. */
    void put(Presence presence) {
        if (presence.workOrderId() == null) {
            byUser.remove(presence.userId());
        } else {
            byUser.put(presence.userId(), presence);
        }
    }
}
