package io.paidan.planning.plan;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.RegionStock;
import io.paidan.planning.workday.Supplies;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Part numbers of each region by index, and who has and needs how many. */
final class PartKinds {
    /** Stores only give parts to engineers of their own region. */
    private record Kind(String region, String partNumber) {}

    private final Map<Kind, Integer> kinds = new HashMap<>();
    private final Map<Integer, Integer> mostNeeded = new HashMap<>();

    private int kind(String region, String partNumber) {
        return kinds.computeIfAbsent(new Kind(region, partNumber), _ -> kinds.size());
    }

    Supplies needs(WorkOrderSummary order) {
        var needs = new HashMap<Integer, Integer>();
        for (var part : order.requiredParts()) {
            if (part.quantity() > 0) {
                needs.merge(kind(order.region(), part.partNumber()), part.quantity(), Integer::sum);
            }
        }
        needs.forEach((kind, count) -> mostNeeded.merge(kind, count, Math::max));
        return new Supplies(Set.of(), needs);
    }

    /** What his van holds beyond what his fixed jobs take. */
    Supplies carried(EngineerDay day, List<Job> jobs) {
        var carried = new HashMap<>(day.vanParts());
        jobs.stream()
                .filter(job -> job.isFixedWith(day.engineer().id()))
                .flatMap(job -> job.order().requiredParts().stream())
                .forEach(part -> carried.merge(part.partNumber(), -part.quantity(), Integer::sum));
        var parts = new HashMap<Integer, Integer>();
        carried.forEach((number, count) -> {
            if (count > 0) {
                parts.put(kind(day.engineer().region(), number), count);
            }
        });
        return new Supplies(Set.of(), parts);
    }

    /** What a store holds enough of for any job whose needs were asked before, without these parts. */
    Set<Integer> held(RegionStock.Shelf shelf, String region, Set<StoreParts.Held> without) {
        var held = new HashSet<Integer>();
        shelf.parts().forEach((number, count) -> {
            var kind = kind(region, number);
            var isOffered = !without.contains(new StoreParts.Held(shelf.storeId(), number));
            if (isOffered && count > 0 && count >= mostNeeded.getOrDefault(kind, 0)) {
                held.add(kind);
            }
        });
        return held;
    }
}
