package io.paidan.desktop.fx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.collections.ObservableList;

/** Makes a shown list like a fresh one by the fewest changes, so that selection and scrolling stay where they are. */
public final class FollowingList {

    private FollowingList() {}

    /** @param key what makes two rows the same thing in different states; no two rows of a list share one */
    public static <T, K> void follow(ObservableList<T> shown, List<T> fresh, Function<T, K> key) {
        var keys = new HashSet<K>();
        fresh.forEach(row -> keys.add(key.apply(row)));
        shown.removeIf(row -> !keys.contains(key.apply(row)));
        var known = new HashMap<K, T>();
        shown.forEach(row -> known.put(key.apply(row), row));
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
}
