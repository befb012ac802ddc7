package io.paidan.planning.plan;

import io.paidan.planning.RegionStock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whether everybody has the parts that his planned visits need, and the stores as many as are fetched from them. A van gives
 * to what stays first, then in the sequence of the day; what it lacks comes from the last store passed that has enough.
 */
final class PartsCheck {
    private record Asked(UUID storeId, String partNumber) {}

    private final Published published;
    private final List<PlanFault> faults = new ArrayList<>();
    private final Map<Asked, Integer> asked = new HashMap<>();
    private final Map<UUID, RegionStock.Shelf> stores = new HashMap<>();

    PartsCheck(Published published) {
        this.published = published;
    }

    List<PlanFault> faults(List<EngineerPlan> plans) {
        plans.forEach(this::check);
        asked.forEach((part, count) -> {
            var held = stores.get(part.storeId());
            if (held == null || held.parts().getOrDefault(part.partNumber(), 0) < count) {
                faults.add(new PlanFault.StoreOverdrawn(part.storeId(), part.partNumber()));
            }
        });
        return faults;
    }

    private void check(EngineerPlan plan) {
        var day = published.day(plan.engineerId());
        var van = new HashMap<>(day.vanParts());
        var passed = new ArrayList<RegionStock.Shelf>();
        for (var stop : plan.visits()) {
            if (stop.fixed()) {
                published
                        .order(stop.orderId())
                        .requiredParts()
                        .forEach(part -> van.merge(part.partNumber(), -part.quantity(), Integer::sum));
            }
        }
        for (var stop : plan.visits()) {
            if (stop.viaStoreId() != null) {
                day.regionStock().findStore(stop.viaStoreId()).ifPresent(passed::addFirst);
            }
            if (!stop.fixed()) {
                supply(stop, plan.engineerId(), van, passed);
            }
        }
    }

    private void supply(
            PlanStop.AtCustomer stop, UUID engineerId, Map<String, Integer> van, List<RegionStock.Shelf> passed) {
        for (var part : published.order(stop.orderId()).requiredParts()) {
            var number = part.partNumber();
            var carried = Math.clamp(van.getOrDefault(number, 0), 0, part.quantity());
            van.merge(number, -carried, Integer::sum);
            var lacking = part.quantity() - carried;
            if (lacking > 0) {
                passed.stream()
                        .filter(store -> store.parts().getOrDefault(number, 0) >= lacking)
                        .findFirst()
                        .ifPresentOrElse(
                                store -> fetch(store, number, lacking),
                                () -> faults.add(
                                        new PlanFault.LimitBroken(engineerId, stop.orderId(), "part " + number)));
            }
        }
    }

    private void fetch(RegionStock.Shelf store, String number, int count) {
        stores.put(store.storeId(), store);
        asked.merge(new Asked(store.storeId(), number), count, Integer::sum);
    }
}
