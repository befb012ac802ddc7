package io.paidan.desktop.store;

import io.paidan.contract.engineer.EngineerSummary;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The engineers of a {@link DispatchStore}. Who sees two regions sees an engineer lent from one to the other in both: everywhere
 * he stands once, as he is at home, and orders of the other region see him as its guest.
 */
final class KnownEngineers {

    private final Map<UUID, EngineerSummary> shown = new LinkedHashMap<>();
    private final Map<UUID, Map<String, EngineerSummary>> byRegion = new LinkedHashMap<>();

    Collection<EngineerSummary> all() {
        return Collections.unmodifiableCollection(shown.values());
    }

    Optional<EngineerSummary> find(UUID id) {
        return Optional.ofNullable(shown.get(id));
    }

    /** As he is for an order of this region. */
    Optional<EngineerSummary> findFor(String region, UUID id) {
        return find(id).map(engineer -> rows(id).getOrDefault(region, engineer));
    }

    /** Each as he is for an order of this region. */
    List<EngineerSummary> listFor(String region) {
        return shown.values().stream()
                .map(engineer -> rows(engineer.id()).getOrDefault(region, engineer))
                .toList();
    }

    /** His row in every region one sees him in. */
    Collection<EngineerSummary> listRows(UUID id) {
        return List.copyOf(rows(id).values());
    }

    /** The regions one sees him in. */
    Set<String> regionsOf(UUID id) {
        return Set.copyOf(rows(id).keySet());
    }

    void put(EngineerSummary engineer) {
        byRegion.computeIfAbsent(engineer.id(), _ -> new LinkedHashMap<>()).put(engineer.region(), engineer);
        show(engineer.id());
    }

    void remove(UUID id, String region) {
        byRegion.getOrDefault(id, new LinkedHashMap<>()).remove(region);
        show(id);
    }

    void clear() {
        shown.clear();
        byRegion.clear();
    }

    private Map<String, EngineerSummary> rows(UUID id) {
        return byRegion.getOrDefault(id, Map.of());
    }

    private void show(UUID id) {
        var rows = rows(id).values();
        rows.stream()
                .filter(row -> !row.isGuest())
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .ifPresentOrElse(row -> shown.put(id, row), () -> {
                    shown.remove(id);
                    byRegion.remove(id);
                });
    }
}
