package io.paidan.planning;

import static java.util.stream.Collectors.toMap;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Stock levels as dispatching asks for them: by van and by region. */
final class PartsAtHand {
    private final Map<UUID, Map<String, Integer>> byEngineer = new HashMap<>();
    private final Map<String, RegionStock> byRegion = new HashMap<>();

    PartsAtHand(
            Collection<EngineerSummary> engineers,
            Collection<Part> parts,
            Collection<Store> stores,
            Collection<StockLevel> stock) {
        var numberOf = parts.stream().collect(toMap(Part::id, Part::number));
        var storeById = stores.stream().collect(toMap(Store::id, store -> store));
        var inStores = new HashMap<String, Map<String, Integer>>();
        for (var level : stock) {
            var number = numberOf.get(level.partId());
            var store = storeById.get(level.storeId());
            if (number == null || store == null || level.available() <= 0) {
                continue;
            }
            var owner = store.engineerId();
            var holder = owner == null
                    ? inStores.computeIfAbsent(store.region(), region -> new HashMap<>())
                    : byEngineer.computeIfAbsent(owner, engineer -> new HashMap<>());
            holder.merge(number, level.available(), Integer::sum);
        }
        var carriers = carriers(engineers);
        engineers.stream()
                .map(EngineerSummary::region)
                .distinct()
                .forEach(region -> byRegion.put(
                        region,
                        new RegionStock(
                                inStores.getOrDefault(region, Map.of()), carriers.getOrDefault(region, Map.of()))));
    }

    private Map<String, Map<String, String>> carriers(Collection<EngineerSummary> engineers) {
        var carriers = new HashMap<String, Map<String, String>>();
        var most = new HashMap<String, Map<String, Integer>>();
        for (var engineer : engineers) {
            var ofRegion = carriers.computeIfAbsent(engineer.region(), region -> new HashMap<>());
            var mostOfRegion = most.computeIfAbsent(engineer.region(), region -> new HashMap<>());
            inVanOf(engineer.id()).forEach((number, held) -> {
                if (held > mostOfRegion.getOrDefault(number, 0)) {
                    mostOfRegion.put(number, held);
                    ofRegion.put(number, engineer.name());
                }
            });
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
