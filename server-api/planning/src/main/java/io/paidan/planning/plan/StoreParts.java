package io.paidan.planning.plan;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.RegionStock;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What plans fetch from stores, for no store to be asked for more than it has. */
final class StoreParts {
    /** A part in a store. */
    record Held(UUID storeId, String partNumber) {}

    private StoreParts() {}

    /** The parts that are asked for more often than a store has them. */
    static Set<Held> overdrawn(List<EngineerPlan> plans, Published published) {
        var drawn = new HashMap<Held, Integer>();
        plans.forEach(plan -> draw(plan, published, drawn));
        var overdrawn = new HashSet<Held>();
        for (var plan : plans) {
            for (var shelf : published.day(plan.engineerId()).regionStock().stores()) {
                shelf.parts().forEach((number, count) -> {
                    var held = new Held(shelf.storeId(), number);
                    if (drawn.getOrDefault(held, 0) > count) {
                        overdrawn.add(held);
                    }
                });
            }
        }
        return overdrawn;
    }

    /** His van gives first, then the last store he has been to that has enough. */
    private static void draw(EngineerPlan plan, Published published, Map<Held, Integer> drawn) {
        var day = published.day(plan.engineerId());
        var van = new HashMap<>(day.vanParts());
        plan.visits().stream()
                .filter(PlanStop.AtCustomer::fixed)
                .forEach(stop -> take(published.order(stop.orderId()), van));
        var visited = new ArrayDeque<RegionStock.Shelf>();
        for (var stop : plan.visits()) {
            if (stop.viaStoreId() != null) {
                day.regionStock().findStore(stop.viaStoreId()).ifPresent(visited::push);
            }
            if (!stop.fixed()) {
                take(published.order(stop.orderId()), van)
                        .forEach((number, count) -> visited.stream()
                                .filter(shelf -> shelf.parts().getOrDefault(number, 0) >= count)
                                .findFirst()
                                .ifPresent(
                                        shelf -> drawn.merge(new Held(shelf.storeId(), number), count, Integer::sum)));
            }
        }
    }

    /** Takes what an order needs out of a van and returns what the van lacks. */
    static Map<String, Integer> take(WorkOrderSummary order, Map<String, Integer> van) {
        var lacking = new HashMap<String, Integer>();
        for (var part : order.requiredParts()) {
            var left = van.getOrDefault(part.partNumber(), 0) - part.quantity();
            van.put(part.partNumber(), Math.max(0, left));
            if (left < 0) {
                lacking.merge(part.partNumber(), -left, Integer::sum);
            }
        }
        return lacking;
    }
}
