package io.paidan.desktop.store;

import io.paidan.contract.stock.StockLevel;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** How many of each part are in each store of a {@link DispatchStore}. */
final class KnownStock {

    private record Key(UUID store, UUID part) {}

    private final Map<Key, StockLevel> levels = new LinkedHashMap<>();

    Collection<StockLevel> all() {
        return Collections.unmodifiableCollection(levels.values());
    }

    void put(StockLevel level) {
        levels.put(new Key(level.storeId(), level.partId()), level);
    }

    void clear() {
        levels.clear();
    }
}
