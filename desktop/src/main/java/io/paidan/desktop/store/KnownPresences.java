package io.paidan.desktop.store;

import io.paidan.contract.presence.Presence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who looks at which order, or drags it, beside the user of a {@link DispatchStore}: each person at one order. */
final class KnownPresences {

    private final Map<UUID, Presence> byUser = new LinkedHashMap<>();

    List<Presence> at(UUID orderId, Instant now) {
        return byUser.values().stream()
                .filter(presence -> orderId.equals(presence.workOrderId()) && now.isBefore(presence.until()))
                .toList();
    }

    /**
     * Without an order he has gone away.
     *
     * @return the order he was at and the one he is at
     */
    Set<UUID> put(Presence presence) {
        var before = presence.workOrderId() == null
                ? byUser.remove(presence.userId())
                : byUser.put(presence.userId(), presence);
        return Stream.concat(Stream.ofNullable(before), Stream.of(presence))
                .flatMap(at -> Stream.ofNullable(at.workOrderId()))
                .collect(Collectors.toSet());
    }
}
