package io.paidan.planning;

import static java.util.stream.Collectors.toMap;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Stock levels as dispatching asks for them: by van and by region. */
final class PartsAtHand {
    private final Map<UUID, Map<String, Integer>> byStore = new LinkedHashMap<>();
    private final Map<UUID, Map<String, Integer>> byEngineer = new HashMap<>();
    private final Map<String, RegionStock> byRegion = new HashMap<>();

    PartsAtHand(
            Collection<EngineerSummary> engineers,
            Collection<Part> parts,
            Collection<Store> stores,
            Collection<StockLevel> stock) {
        var numberOf = parts.stream().collect(toMap(Part::id, Part::number));
        for (var level : stock) {
            var number = numberOf.get(level.partId());
            if (number != null && level.available() > 0) {
                byStore.computeIfAbsent(level.storeId(), store -> new HashMap<>())
                        .merge(number, level.available(), Integer::sum);
            }
        }
        for (var store : stores) {
            var owner = store.engineerId();
            if (owner != null) {
                byEngineer.put(owner, byStore.getOrDefault(store.id(), Map.of()));
            }
        }
        engineers.stream()
                .map(EngineerSummary::region)
                .distinct()
                .forEach(region ->
                        byRegion.put(region, new RegionStock(shelves(region, stores), carriers(region, engineers))));
    }

    private List<RegionStock.Shelf> shelves(String region, Collection<Store> stores) {
        return stores.stream()
                .filter(store -> store.region().equals(region))
                .flatMap(this::shelf)
                .toList();
    }

    private Stream<RegionStock.Shelf> shelf(Store store) {
        var place = store.place();
        return place == null
                ? Stream.empty()
                : Stream.of(new RegionStock.Shelf(
                        store.id(), store.name(), place, byStore.getOrDefault(store.id(), Map.of())));
    }

    private Map<String, RegionStock.Carrier> carriers(String region, Collection<EngineerSummary> engineers) {
        var carriers = new HashMap<String, RegionStock.Carrier>();
        for (var engineer : engineers) {
            if (engineer.region().equals(region)) {
                inVanOf(engineer.id())
                        .forEach((number, held) -> carriers.merge(
                                number,
                                new RegionStock.Carrier(engineer.name(), held),
                                (one, other) -> other.quantity() > one.quantity() ? other : one));
            }
        }
        return carriers;
    }

    Map<String, Integer> inVanOf(UUID engineerId) {
        return byEngineer.getOrDefault(engineerId, Map.of());
    }

    RegionStock inRegion(String region) {
        return byRegion.getOrDefault(region, RegionStock.EMPTY);
    }
}
