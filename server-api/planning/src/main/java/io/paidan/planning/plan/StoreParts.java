package io.paidan.planning.plan;

import static java.util.stream.Collectors.toMap;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.RegionStock;
import io.paidan.planning.VanParts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What plans fetch from stores, for no store to be asked for more than it has. */
final class StoreParts {
    /** A part in a store. */
    record Held(UUID storeId, String partNumber) {}

    private StoreParts() {}

    /** What an order's engineer fetches for it: so many pieces. */
    record Draw(Held held, UUID engineerId, WorkOrderSummary order, int count) {}

    /** The parts that are asked for more often than a store has them. */
    static Set<Held> overdrawn(List<EngineerPlan> plans, Published published) {
        var stock = stock(plans, published);
        var drawn = new HashMap<Held, Integer>();
        draws(plans, published).forEach(draw -> drawn.merge(draw.held(), draw.count(), Integer::sum));
        drawn.keySet().removeIf(held -> drawn.getOrDefault(held, 0) <= stock.getOrDefault(held, 0));
        return drawn.keySet();
    }

    /** How many the stores have of what these engineers could fetch. */
    static Map<Held, Integer> stock(List<EngineerPlan> plans, Published published) {
        var stock = new HashMap<Held, Integer>();
        var stocks = plans.stream()
                .map(plan -> published.day(plan.engineerId()))
                .collect(toMap(day -> day.engineer().region(), EngineerDay::regionStock, (one, _) -> one));
        for (var region : stocks.values()) {
            for (var shelf : region.stores()) {
                shelf.parts().forEach((number, count) -> stock.put(new Held(shelf.storeId(), number), count));
            }
        }
        return stock;
    }

    /** All that is fetched. A van gives first, then the last store its driver has been to that has enough. */
    static List<Draw> draws(List<EngineerPlan> plans, Published published) {
        var draws = new ArrayList<Draw>();
        plans.forEach(plan -> draw(plan, published, draws));
        return draws;
    }

    private static void draw(EngineerPlan plan, Published published, List<Draw> draws) {
        var day = published.day(plan.engineerId());
        var van = VanParts.of(day);
        plan.visits().stream()
                .filter(PlanStop.AtCustomer::fixed)
                .forEach(stop -> van.take(published.order(stop.orderId())));
        var visited = new ArrayDeque<RegionStock.Shelf>();
        for (var stop : plan.visits()) {
            if (stop.viaStoreId() != null) {
                day.regionStock().findStore(stop.viaStoreId()).ifPresent(visited::push);
            }
            if (!stop.fixed()) {
                var order = published.order(stop.orderId());
                for (var lacking : van.take(order)) {
                    visited.stream()
                            .filter(shelf -> shelf.has(lacking))
                            .findFirst()
                            .map(shelf -> new Held(shelf.storeId(), lacking.partNumber()))
                            .ifPresent(held -> draws.add(new Draw(held, plan.engineerId(), order, lacking.quantity())));
                }
            }
        }
    }
}
