package io.paidan.planning.plan;

import static java.util.stream.Collectors.toSet;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.RegionStock;
import io.paidan.planning.VanParts;
import io.paidan.planning.workday.Supplies;
import io.paidan.planning.workday.WorkdayStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Part numbers of each region by index, and who has and needs how many. */
final class PartKinds {
    /** Stores only give parts to engineers of their own region. */
    private record Kind(String region, String partNumber) {}

    private final Map<Kind, Integer> kinds = new HashMap<>();
    private final Map<Integer, Integer> needed = new HashMap<>();

    private int kind(String region, String partNumber) {
        return kinds.computeIfAbsent(new Kind(region, partNumber), _ -> kinds.size());
    }

    Supplies needs(WorkOrderSummary order) {
        var needs = new HashMap<Integer, Integer>();
        for (var part : order.requiredParts()) {
            needs.merge(kind(order.region(), part.partNumber()), part.quantity(), Integer::sum);
        }
        needs.forEach((kind, count) -> needed.merge(kind, count, Integer::sum));
        return new Supplies(Set.of(), needs);
    }

    /** What his van holds beyond what his fixed jobs take. */
    Supplies carried(EngineerDay day, List<Job> jobs) {
        var van = VanParts.of(day);
        jobs.stream().filter(job -> job.isFixedWith(day.engineer().id())).forEach(job -> van.take(job.order()));
        var parts = new HashMap<Integer, Integer>();
        van.left().forEach((number, count) -> {
            if (count > 0) {
                parts.put(kind(day.engineer().region(), number), count);
            }
        });
        return new Supplies(Set.of(), parts);
    }

    /** What a store holds. */
    Set<Integer> held(RegionStock.Shelf shelf, String region) {
        return shelf.parts().keySet().stream()
                .map(number -> kind(region, number))
                .collect(toSet());
    }

    /** Whom it gives how many of it. */
    Map<Integer, WorkdayStore.Ration> rations(
            RegionStock.Shelf shelf, String region, Rations rations, List<EngineerDay> drivers) {
        var each = new HashMap<Integer, WorkdayStore.Ration>();
        shelf.parts().forEach((number, count) -> {
            var shares = rations.shares().get(new StoreParts.Held(shelf.storeId(), number));
            each.put(
                    kind(region, number),
                    shares == null
                            ? new WorkdayStore.Ration(count, Map.of())
                            : new WorkdayStore.Ration(0, byIndex(shares, drivers)));
        });
        return each;
    }

    private static Map<Integer, Integer> byIndex(Map<UUID, Integer> shares, List<EngineerDay> drivers) {
        var byIndex = new HashMap<Integer, Integer>();
        for (var driver = 0; driver < drivers.size(); driver++) {
            var share = shares.get(drivers.get(driver).engineer().id());
            if (share != null) {
                byIndex.put(driver, share);
            }
        }
        return byIndex;
    }

    /** Whether all jobs whose needs were asked before could together ask a store for more than it has of something. */
    boolean mayBeOverdrawn(RegionStock.Shelf shelf, String region) {
        return shelf.parts().entrySet().stream()
                .anyMatch(part -> needed.getOrDefault(kind(region, part.getKey()), 0) > part.getValue());
    }
}
