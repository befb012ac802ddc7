package io.paidan.planning.plan;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * How many pieces of a part that is short each engineer may fetch from a store; whoever is not named gets none of it. Of
 * all other parts everybody may fetch as many as the store has.
 */
record Rations(Map<StoreParts.Held, Map<UUID, Integer>> shares) {
    static final Rations NONE = new Rations(Map.of());

    Rations {
        shares = Map.copyOf(shares);
    }

    /**
     * These parts are shared out too: whoever fetches them in the plans keeps them, the most pressing orders first.
     *
     * @param others plans that are what they are, and get theirs before
     */
    Rations with(
            Set<StoreParts.Held> overdrawn, List<EngineerPlan> others, List<EngineerPlan> plans, Published published) {
        var left = new HashMap<StoreParts.Held, Integer>();
        left.putAll(StoreParts.stock(others, published));
        left.putAll(StoreParts.stock(plans, published));
        StoreParts.draws(others, published).forEach(draw -> left.merge(draw.held(), -draw.count(), Integer::sum));
        var all = new HashMap<>(shares);
        overdrawn.forEach(held -> all.put(held, new HashMap<>()));
        var draws = StoreParts.draws(plans, published).stream()
                .filter(draw -> overdrawn.contains(draw.held()))
                .sorted(comparing(StoreParts.Draw::order, Pressing.FIRST))
                .toList();
        for (var draw : draws) {
            var rest = left.getOrDefault(draw.held(), 0) - draw.count();
            if (rest >= 0) {
                left.put(draw.held(), rest);
                Objects.requireNonNull(all.get(draw.held())).merge(draw.engineerId(), draw.count(), Integer::sum);
            }
        }
        return new Rations(all);
    }

    /** Every part of every store is shared out, to those who fetch it in the plans. */
    static Rations exactly(List<EngineerPlan> others, List<EngineerPlan> plans, Published published) {
        return NONE.with(StoreParts.stock(plans, published).keySet(), others, plans, published);
    }
}
