package io.paidan.routing.travel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A memory for many threads, bounded in bytes. It has two generations: what is asked for moves to the young one, and when
 * that holds half of the bytes it becomes the old one, whose values are forgotten. Reading takes no lock. Two threads may
 * make the same value at once; making one must therefore have no side effect.
 */
final class RecentlyUsed<K, V> {

    private static final int BYTES_OF_ENTRY = 96;

    private static final class Generation<K, V> {
        private final Map<K, V> values = new ConcurrentHashMap<>();
        private final AtomicLong bytes = new AtomicLong();
    }

    private final long mostBytes;
    private final ToIntFunction<V> bytesOf;
    private volatile Generation<K, V> young = new Generation<>();
    private volatile Generation<K, V> old = new Generation<>();

    /** @param bytesOf what a value takes on the heap */
    RecentlyUsed(long mostBytes, ToIntFunction<V> bytesOf) {
        this.mostBytes = mostBytes;
        this.bytesOf = bytesOf;
    }

    V get(K key, Function<K, V> make) {
        var value = young.values.get(key);
        if (value == null) {
            value = old.values.get(key);
            if (value == null) {
                value = make.apply(key);
            }
            keep(key, value);
        }
        return value;
    }

    private void keep(K key, V value) {
        var generation = young;
        if (generation.values.putIfAbsent(key, value) == null) {
            var bytes = BYTES_OF_ENTRY + bytesOf.applyAsInt(value);
            if (generation.bytes.addAndGet(bytes) > mostBytes / 2) {
                age(generation);
            }
        }
    }

    private synchronized void age(Generation<K, V> full) {
        if (young == full) {
            old = full;
            young = new Generation<>();
        }
    }

    /** What is kept now; a value in both generations counts twice. */
    long bytes() {
        return young.bytes.get() + old.bytes.get();
    }
}
