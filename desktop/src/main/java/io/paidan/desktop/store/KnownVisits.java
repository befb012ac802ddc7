package io.paidan.desktop.store;

import io.paidan.contract.visit.VisitSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The visits of a {@link DispatchStore}, found by order and by engineer: earliest first, those of a crew behind one another. */
final class KnownVisits {

    private static final Comparator<VisitSummary> IN_SEQUENCE = Comparator.comparing(VisitSummary::plannedStart)
            .thenComparing(visit -> !visit.id().equals(visit.crewId()))
            .thenComparing(VisitSummary::id);

    private final Map<UUID, VisitSummary> visits = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> byOrder = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> byEngineer = new LinkedHashMap<>();

    Collection<VisitSummary> all() {
        return Collections.unmodifiableCollection(visits.values());
    }

    Optional<VisitSummary> find(UUID id) {
        return Optional.ofNullable(visits.get(id));
    }

    List<VisitSummary> ofOrder(UUID orderId) {
        return list(byOrder.getOrDefault(orderId, Set.of()));
    }

    List<VisitSummary> activeOfOrder(UUID orderId) {
        return ofOrder(orderId).stream()
                .filter(visit -> visit.status().isActive())
                .toList();
    }

    List<VisitSummary> crewOf(VisitSummary visit) {
        return activeOfOrder(visit.workOrderId()).stream()
                .filter(visit::isTogetherWith)
                .toList();
    }

    List<VisitSummary> ofEngineer(UUID engineerId) {
        return list(byEngineer.getOrDefault(engineerId, Set.of()));
    }

    void put(VisitSummary visit) {
        visits.put(visit.id(), visit);
        byOrder.computeIfAbsent(visit.workOrderId(), _ -> new LinkedHashSet<>()).add(visit.id());
        byEngineer
                .computeIfAbsent(visit.engineerId(), _ -> new LinkedHashSet<>())
                .add(visit.id());
    }

    void removeOfOrder(UUID orderId) {
        for (var visit : ofOrder(orderId)) {
            visits.remove(visit.id());
            byEngineer.getOrDefault(visit.engineerId(), new LinkedHashSet<>()).remove(visit.id());
        }
        byOrder.remove(orderId);
    }

    void clear() {
        visits.clear();
        byOrder.clear();
        byEngineer.clear();
    }

    private List<VisitSummary> list(Set<UUID> ids) {
        var found = new ArrayList<VisitSummary>(ids.size());
        for (var id : ids) {
            found.add(visits.get(id));
        }
        found.sort(IN_SEQUENCE);
        return found;
    }
}
