package io.paidan.installer.demo;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Repeatable ids of version 7 (RFC 9562): the time in front, the rest from a seeded random source. */
final class DemoIds {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DemoIds() {}

    static UUID at(Instant time, RandomGenerator random) {
        var high = (time.toEpochMilli() << 16) | VERSION | (random.nextLong() & 0xFFF);
        return new UUID(high, VARIANT | (random.nextLong() >>> 2));
    }
}
