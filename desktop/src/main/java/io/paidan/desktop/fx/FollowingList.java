package io.paidan.desktop.fx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.collections.ObservableList;

/**
 * Makes a shown list like a fresh one by the fewest changes, so that selection and scrolling stay where they are; when
 * much is different, by one change, as listeners look through all of the list at each.
 */
public final class FollowingList {

    private static final int SINGLE_CHANGES = 100;

    private FollowingList() {}

    /** @param key what makes two rows the same thing in different states; no two rows of a list share one */
    public static <T, K> void follow(ObservableList<T> shown, List<T> fresh, Function<T, K> key) {
        var keys = new HashSet<K>();
        fresh.forEach(row -> keys.add(key.apply(row)));
        shown.removeIf(row -> !keys.contains(key.apply(row)));
        var known = new HashMap<K, T>();
        shown.forEach(row -> known.put(key.apply(row), row));
        if (countChanges(shown, fresh, key, known) > SINGLE_CHANGES) {
            shown.setAll(fresh);
            return;
        }
        for (int i = 0; i < fresh.size(); i++) {
            var row = fresh.get(i);
            if (i < shown.size() && Objects.equals(key.apply(shown.get(i)), key.apply(row))) {
                if (!shown.get(i).equals(row)) {
                    shown.set(i, row);
                }
                continue;
            }
            var former = known.get(key.apply(row));
            if (former != null) {
                shown.remove(former);
            }
            shown.add(i, row);
        }
    }

    /** New and different rows, and those that stood behind the one they now come before. */
    private static <T, K> long countChanges(List<T> shown, List<T> fresh, Function<T, K> key, Map<K, T> known) {
        var places = new HashMap<K, Integer>();
        for (int i = 0; i < shown.size(); i++) {
            places.put(key.apply(shown.get(i)), i);
        }
        var changes = 0L;
        var before = -1;
        for (var row : fresh) {
            var place = places.get(key.apply(row));
            if (place == null || place < before || !row.equals(known.get(key.apply(row)))) {
                changes++;
            }
            before = place == null ? before : place;
        }
        return changes;
    }
}
