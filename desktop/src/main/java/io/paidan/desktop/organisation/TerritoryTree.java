package io.paidan.desktop.organisation;

import io.paidan.contract.organisation.TerritoryDetails;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Territories as they stand below one another: each after what it stands below, by name. */
public final class TerritoryTree {

    private final Map<String, Integer> depths = new HashMap<>();

    /** The same territories in the order of the tree; one whose parent is not among them stands at the top. */
    public List<TerritoryDetails> order(List<TerritoryDetails> all) {
        depths.clear();
        var ids = all.stream().map(TerritoryDetails::id).toList();
        var ordered = new ArrayList<TerritoryDetails>();
        all.stream()
                .filter(territory -> territory.parent() == null || !ids.contains(territory.parent()))
                .sorted(Comparator.comparing(TerritoryDetails::name))
                .forEach(top -> add(top, 0, all, ordered));
        return ordered;
    }

    /** How many of those last ordered stand above it. */
    public int depth(TerritoryDetails territory) {
        return depths.getOrDefault(territory.id(), 0);
    }

    /** The name of one of them; the id when there is none such. */
    public static String name(List<TerritoryDetails> all, @Nullable String id) {
        return all.stream()
                .filter(territory -> territory.id().equals(id))
                .findFirst()
                .map(TerritoryDetails::name)
                .orElse(Objects.requireNonNullElse(id, "–"));
    }

    private void add(
            TerritoryDetails territory, int depth, List<TerritoryDetails> all, List<TerritoryDetails> ordered) {
        if (depths.putIfAbsent(territory.id(), depth) != null) {
            return;
        }
        ordered.add(territory);
        all.stream()
                .filter(below -> territory.id().equals(below.parent()))
                .sorted(Comparator.comparing(TerritoryDetails::name))
                .forEach(below -> add(below, depth + 1, all, ordered));
    }
}
