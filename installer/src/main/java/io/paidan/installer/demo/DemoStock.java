package io.paidan.installer.demo;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.contract.stock.StoreKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Parts, the stores and vans that hold them, and how many. */
record DemoStock(List<Part> parts, List<Store> stores, List<StockLevel> levels) {
    /** In no store and in one van only: the order that needs it shows why somebody is unfit. */
    static final String RARE_PART = "FV-07";
    /** Whose van it is in. */
    static final String RARE_PART_CARRIER = "e04";

    private static final long SEED = 4711;
    private static final Instant FOUNDED = Instant.parse("2024-01-09T08:00:00Z");

    static DemoStock of(DemoCatalogue catalogue, DemoPeople people) {
        var random = new Random(SEED);
        var parts = catalogue.parts().stream()
                .map(part -> new Part(
                        DemoIds.at(FOUNDED, random),
                        part.number(),
                        part.nameEn(),
                        part.nameZh(),
                        part.category(),
                        part.unit()))
                .toList();
        var stores = new ArrayList<Store>();
        var levels = new ArrayList<StockLevel>();
        for (var depot : catalogue.stores()) {
            var store = depot(depot, catalogue, people.depot(depot.name()).position(), random);
            stores.add(store);
            parts.forEach(part -> fillDepot(store, part, levels, random));
        }
        for (var engineer : people.engineers()) {
            var van = new Store(
                    DemoIds.at(FOUNDED, random),
                    engineer.region(),
                    StoreKind.VAN,
                    engineer.name() + "的车",
                    engineer.id(),
                    null);
            stores.add(van);
            parts.forEach(part -> fillVan(van, engineer, part, levels, random));
        }
        return new DemoStock(parts, List.copyOf(stores), List.copyOf(levels));
    }

    private static Store depot(DemoCatalogue.Depot depot, DemoCatalogue catalogue, GeoPoint place, Random random) {
        var region = catalogue.area(depot.territory()).region();
        return new Store(DemoIds.at(FOUNDED, random), region, depot.kind(), depot.name(), null, place);
    }

    private static void fillDepot(Store store, Part part, List<StockLevel> levels, Random random) {
        if (part.number().equals(RARE_PART)) {
            return;
        }
        var onHand = store.kind() == StoreKind.CENTRAL ? 12 + random.nextInt(60) : 2 + random.nextInt(12);
        var reserved = random.nextInt(5) == 0 ? 1 : 0;
        levels.add(new StockLevel(store.region(), store.id(), part.id(), onHand, reserved));
    }

    private static void fillVan(
            Store van, EngineerSummary engineer, Part part, List<StockLevel> levels, Random random) {
        var drawn = random.nextInt(5);
        var ofHisTrade = engineer.skills().stream().anyMatch(held -> held.code().equals(part.category()));
        if (part.number().equals(RARE_PART)) {
            drawn = engineer.code().equals(RARE_PART_CARRIER) ? 1 : 0;
        }
        if (ofHisTrade && drawn > 0) {
            levels.add(new StockLevel(van.region(), van.id(), part.id(), drawn, 0));
        }
    }
}
