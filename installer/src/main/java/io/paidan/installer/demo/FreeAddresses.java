package io.paidan.installer.demo;

import static java.util.stream.Collectors.groupingBy;

import io.paidan.contract.place.Place;
import io.paidan.server.platform.StartException;
import io.paidan.server.platform.StartProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Addresses of the map by territory; each is given out once. */
final class FreeAddresses {
    private final Map<String, Deque<Place>> byTerritory = new HashMap<>();

    FreeAddresses(List<Place> addresses, DemoCatalogue catalogue) {
        addresses.stream()
                .filter(address -> catalogue.areaOf(address.position()) != null)
                .collect(groupingBy(address -> Objects.requireNonNull(catalogue.areaOf(address.position()))
                        .id()))
                .forEach((territory, places) -> byTerritory.put(territory, new ArrayDeque<>(places)));
    }

    /** @throws StartException when the map has no more: it is not the map the demo company lives on */
    Place take(String territory) {
        var place = byTerritory.getOrDefault(territory, new ArrayDeque<>()).poll();
        if (place == null) {
            throw new StartException(StartProblem.DEMO_OTHER_REGION, null, "territory", territory);
        }
        return place;
    }
}
