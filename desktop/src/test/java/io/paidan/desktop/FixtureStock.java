package io.paidan.desktop;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.contract.stock.StoreKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One outlet and a van for each engineer, with what they hold. */
final class FixtureStock {

    final List<Store> stores = new ArrayList<>();
    final List<StockLevel> levels = new ArrayList<>();

    FixtureStock(List<EngineerSummary> engineers) {
        var random = new Random(7);
        var outlet = new Store(
                BoardFixture.id("store oberland"),
                "oberland",
                StoreKind.OUTLET,
                "瓦杜兹网点仓",
                null,
                FixtureCatalogue.TOWNS.get("瓦杜兹"));
        stores.add(outlet);
        for (var part : FixtureCatalogue.PARTS) {
            levels.add(new StockLevel(
                    "oberland", outlet.id(), part.id(), part.number().equals("FV-07") ? 0 : 6, 0));
        }
        for (var engineer : engineers) {
            var van = new Store(
                    BoardFixture.id("van " + engineer.code()),
                    engineer.region(),
                    StoreKind.VAN,
                    engineer.name(),
                    engineer.id(),
                    null);
            stores.add(van);
            for (var part : FixtureCatalogue.PARTS) {
                levels.add(new StockLevel(engineer.region(), van.id(), part.id(), random.nextInt(3), 0));
            }
        }
    }
}
