package io.paidan.routing.travel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A bounded memory for many threads: the value least lately asked for goes first. Two threads may make the same value
 * at once; making one must therefore have no side effect.
 */
final class RecentlyUsed<K, V> {

    private static final int STRIPES = 32;

    private final List<Map<K, V>> stripes = new ArrayList<>(STRIPES);

    RecentlyUsed(int capacity) {
        for (var i = 0; i < STRIPES; i++) {
            stripes.add(new Stripe<>(capacity / STRIPES));
        }
    }

    V get(K key, Function<K, V> make) {
        var hash = key.hashCode() * 0x9E3779B9;
        var stripe = stripes.get((hash >>> 16) % STRIPES);
        synchronized (stripe) {
            var known = stripe.get(key);
            if (known != null) {
                return known;
            }
        }
        var made = make.apply(key);
        synchronized (stripe) {
            stripe.put(key, made);
        }
        return made;
    }

    private static final class Stripe<K, V> extends LinkedHashMap<K, V> {
        private final int capacity;

        Stripe(int capacity) {
            super(64, 0.75f, true);
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
        }
    }
}
