package io.paidan.planning;

import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What vans hold while one job after the other takes from them: the one place that says what an engineer can still give.
 * Each visit of a day takes what its order needs, as far as it is there; a call at a store brings what lacks. Each of a
 * crew is reckoned to give all that their order needs, for nobody has written down who does.
 */
public final class VanParts {
    private final Map<String, Integer> left;

    private VanParts(Map<String, Integer> held) {
        this.left = new HashMap<>(held);
    }

    /** What his van holds before he does anything. */
    public static VanParts of(EngineerDay day) {
        return new VanParts(day.vanParts());
    }

    /** What his van can give beside what the visits of his day take. */
    public static VanParts beside(EngineerDay day) {
        var parts = of(day);
        day.visits().forEach(planned -> parts.take(planned.order()));
        return parts;
    }

    /** What his van lacks for one more order beside what the visits of his day take. */
    static List<RequiredPart> lacking(EngineerDay day, WorkOrderSummary order) {
        var parts = new VanParts(Map.of());
        for (var part : order.requiredParts()) {
            parts.left.put(part.partNumber(), day.vanParts().getOrDefault(part.partNumber(), 0));
        }
        day.visits().forEach(planned -> parts.take(planned.order()));
        return parts.take(order);
    }

    /** What the vans of several can give together beside what the visits of their days take. */
    public static VanParts beside(Collection<EngineerDay> days) {
        var all = new VanParts(Map.of());
        days.forEach(day -> beside(day).left.forEach((number, count) -> all.left.merge(number, count, Integer::sum)));
        return all;
    }

    /** Takes what an order needs and returns what is not there of it, by part number. */
    public List<RequiredPart> take(WorkOrderSummary order) {
        if (order.requiredParts().isEmpty()) {
            return List.of();
        }
        var lacking = new LinkedHashMap<String, Integer>();
        for (var part : order.requiredParts()) {
            var rest = left.getOrDefault(part.partNumber(), 0) - part.quantity();
            left.computeIfPresent(part.partNumber(), (_, _) -> Math.max(0, rest));
            if (rest < 0) {
                lacking.merge(part.partNumber(), -rest, Integer::sum);
            }
        }
        return lacking.entrySet().stream()
                .map(part -> new RequiredPart(part.getKey(), part.getValue()))
                .toList();
    }

    /** How many are left, by part number. */
    public Map<String, Integer> left() {
        return Map.copyOf(left);
    }
}
