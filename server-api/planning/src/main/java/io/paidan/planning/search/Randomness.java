package io.paidan.planning.search;

/** Fast repeatable random numbers (Marsaglia's xorshift, started by SplitMix64). */
final class Randomness {
    private long state;

    Randomness(long seed) {
        var mixed = (seed + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        state = mixed == 0 ? 1 : mixed;
    }

    private long next() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return state;
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From 0 up to, not including, 1. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** How many draws it takes until something happens that happens at this rate; at least 1. */
    int gap(double rate) {
        return 1 + (int) (Math.log(1 - share()) / Math.log(1 - rate));
    }
}
