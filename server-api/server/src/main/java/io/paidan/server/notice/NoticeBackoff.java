package io.paidan.server.notice;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failed attempt: twice as long each time, and never for everybody the same, so that a mail server
 * that comes back is not met by all at once.
 */
final class NoticeBackoff {

    /** How often a notice is tried before it is laid aside, each time somebody sends it: with these waits for one and a half to three hours. */
    static final int ATTEMPTS = 10;

    /** After these, some minutes have passed. */
    private static final int STUBBORN = 5;

    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofHours(2);

    private NoticeBackoff() {}

    /**
     * True when it is laid aside now. One that somebody sends again has the rest of its ten attempts, or ten more.
     *
     * @param attempts so far, at least 1
     */
    static boolean isLast(int attempts) {
        return attempts % ATTEMPTS == 0;
    }

    /**
     * True when it was tried for some minutes now, so that somebody should know before it is laid aside.
     *
     * @param attempts so far, at least 1
     */
    static boolean isStubborn(int attempts) {
        return attempts % ATTEMPTS == STUBBORN;
    }

    /** @param attempts so far, at least 1 */
    static Duration after(int attempts, RandomGenerator random) {
        var doubled = FIRST.multipliedBy(1L << (attempts - 1) % ATTEMPTS);
        var most = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return Duration.ofMillis(most.toMillis() / 2 + random.nextLong(most.toMillis() / 2 + 1));
    }
}
