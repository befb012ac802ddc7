package io.paidan.planning.plan;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.workday.Supplies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Part numbers by index, and who has and needs how many. */
final class PartKinds {
    private final Map<String, Integer> kinds = new HashMap<>();

    int kind(String partNumber) {
        return kinds.computeIfAbsent(partNumber, _ -> kinds.size());
    }

    Supplies needs(WorkOrderSummary order) {
        var needs = new HashMap<Integer, Integer>();
        for (var part : order.requiredParts()) {
            if (part.quantity() > 0) {
                needs.merge(kind(part.partNumber()), part.quantity(), Integer::sum);
            }
        }
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
                parts.put(kind(number), count);
            }
        });
        return new Supplies(Set.of(), parts);
    }
}
