package io.paidan.desktop.dispatch;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.store.DispatchStore;
import java.util.List;

/** A copy of what ranking reads of the store, so that it can be read by another thread. */
public record Situation(
        List<Territory> territories,
        List<EngineerSummary> engineers,
        List<VisitSummary> visits,
        List<WorkOrderSummary> orders,
        List<EngineerPosition> positions,
        List<Part> parts,
        List<Store> stores,
        List<StockLevel> stock) {

    /** @param region of the order that is ranked */
    public static Situation of(DispatchStore store, String region) {
        return new Situation(
                List.copyOf(store.territories()),
                store.engineersFor(region),
                List.copyOf(store.visits()),
                List.copyOf(store.orders()),
                List.copyOf(store.positions()),
                List.copyOf(store.parts()),
                List.copyOf(store.stores()),
                List.copyOf(store.stock()));
    }
}
