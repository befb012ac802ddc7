package io.paidan.desktop.inspector;

import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.contract.stock.StoreKind;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Says for each part of an order who has it, stores first, then vans, most first. */
final class PartLines {

    private static final int MOST_PLACES = 3;

    /** Some of a part somewhere. */
    private record Holding(Store store, int available) {}

    private final DispatchStore store;
    private final Texts texts;
    private final CatalogueNames catalogue;

    PartLines(DispatchStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
        this.catalogue = new CatalogueNames(texts, store);
    }

    List<Sheet.PartLine> of(WorkOrderSummary order) {
        return order.requiredParts().stream()
                .map(required -> line(order, required))
                .toList();
    }

    private Sheet.PartLine line(WorkOrderSummary order, RequiredPart required) {
        var part = store.parts().stream()
                .filter(known -> known.number().equals(required.partNumber()))
                .findFirst();
        var name = part.map(known -> catalogue.of(known) + " " + known.number()).orElse(required.partNumber());
        var quantity = required.quantity() == 1 ? "" : " ×" + required.quantity();
        var holdings = part.map(known -> holdings(order.region(), known.id())).orElse(List.of());
        var enough = holdings.stream().anyMatch(holding -> holding.available() >= required.quantity());
        var where = holdings.isEmpty()
                ? texts.get("inspector.partNowhere")
                : String.join(
                        " · ",
                        holdings.stream().limit(MOST_PLACES).map(this::where).toList());
        return new Sheet.PartLine(name + quantity, where, !enough);
    }

    private List<Holding> holdings(String region, UUID partId) {
        var found = new ArrayList<Holding>();
        for (StockLevel level : store.stock()) {
            if (level.partId().equals(partId) && level.region().equals(region) && level.available() > 0) {
                store.stores().stream()
                        .filter(place -> place.id().equals(level.storeId()))
                        .findFirst()
                        .ifPresent(place -> found.add(new Holding(place, level.available())));
            }
        }
        found.sort(Comparator.comparing((Holding holding) -> holding.store().kind() == StoreKind.VAN)
                .thenComparing(Holding::available, Comparator.reverseOrder())
                .thenComparing(holding -> holding.store().name()));
        return found;
    }

    private String where(Holding holding) {
        var engineerId = holding.store().engineerId();
        var owner = engineerId == null ? null : store.findEngineer(engineerId).orElse(null);
        return owner == null
                ? texts.get("inspector.partInStore", holding.store().name(), holding.available())
                : texts.get("inspector.partInVan", owner.name(), holding.available());
    }
}
