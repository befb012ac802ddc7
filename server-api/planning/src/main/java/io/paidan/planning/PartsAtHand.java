package io.paidan.planning;

import static java.util.stream.Collectors.toMap;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Stock levels as dispatching asks for them: by van and by region. A store gives what it has not promised. A van gives all
 * it has: what it has promised are parts for visits of its engineer, and these the day takes off itself ({@link VanParts}),
 * so that they are not taken off twice. A colleague is named for a part only when he has not promised it.
 */
final class PartsAtHand {

    /** A van stays one of its region: where its engineer is a guest he has none. */
    private record Driver(String region, UUID engineerId) {}

    private final Map<UUID, Map<String, Integer>> unpromised = new HashMap<>();
    private final Map<UUID, Map<String, Integer>> onHand = new HashMap<>();
    private final Map<Driver, UUID> vanOf = new HashMap<>();
    private final Map<String, RegionStock> byRegion = new HashMap<>();

    PartsAtHand(
            Collection<EngineerSummary> engineers,
            Collection<Part> parts,
            Collection<Store> stores,
            Collection<StockLevel> stock) {
        var numberOf = parts.stream().collect(toMap(Part::id, Part::number));
        for (var level : stock) {
            var number = numberOf.get(level.partId());
            if (number != null) {
                note(level.storeId(), number, level.available(), unpromised);
                note(level.storeId(), number, level.onHand(), onHand);
            }
        }
        for (var store : stores) {
            if (store.engineerId() != null) {
                vanOf.put(new Driver(store.region(), store.engineerId()), store.id());
            }
        }
        engineers.stream()
                .map(EngineerSummary::region)
                .distinct()
                .forEach(region ->
                        byRegion.put(region, new RegionStock(shelves(region, stores), carriers(region, engineers))));
    }

    private static void note(UUID storeId, String number, int count, Map<UUID, Map<String, Integer>> parts) {
        if (count > 0) {
            parts.computeIfAbsent(storeId, _ -> new HashMap<>()).merge(number, count, Integer::sum);
        }
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
                        store.id(), store.name(), place, unpromised.getOrDefault(store.id(), Map.of())));
    }

    private Map<String, RegionStock.Carrier> carriers(String region, Collection<EngineerSummary> engineers) {
        var carriers = new HashMap<String, RegionStock.Carrier>();
        for (var engineer : engineers) {
            if (engineer.region().equals(region)) {
                inVanOf(engineer, unpromised)
                        .forEach((number, held) -> carriers.merge(
                                number,
                                new RegionStock.Carrier(engineer.name(), held),
                                (one, other) -> other.quantity() > one.quantity() ? other : one));
            }
        }
        return carriers;
    }

    Map<String, Integer> inVanOf(EngineerSummary engineer) {
        return inVanOf(engineer, onHand);
    }

    private Map<String, Integer> inVanOf(EngineerSummary engineer, Map<UUID, Map<String, Integer>> parts) {
        var van = vanOf.get(new Driver(engineer.region(), engineer.id()));
        return van == null ? Map.of() : parts.getOrDefault(van, Map.of());
    }

    RegionStock inRegion(String region) {
        return byRegion.getOrDefault(region, RegionStock.EMPTY);
    }
}
