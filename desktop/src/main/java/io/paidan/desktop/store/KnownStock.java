package io.paidan.desktop.store;

import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The stores of a {@link DispatchStore}, and how many of each part are in each of them. */
final class KnownStock {

    private record Key(UUID store, UUID part) {}

    private final Map<UUID, Store> stores = new LinkedHashMap<>();
    private final Map<Key, StockLevel> levels = new LinkedHashMap<>();

    Collection<Store> stores() {
        return Collections.unmodifiableCollection(stores.values());
    }

    Collection<StockLevel> all() {
        return Collections.unmodifiableCollection(levels.values());
    }

    void put(StockLevel level) {
        levels.put(new Key(level.storeId(), level.partId()), level);
    }

    void put(Store store) {
        stores.put(store.id(), store);
    }

    void remove(UUID store) {
        stores.remove(store);
        levels.keySet().removeIf(key -> key.store().equals(store));
    }

    void clear() {
        stores.clear();
        levels.clear();
    }
}
