package io.paidan.server.session;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.platform.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** After five failures in a row the same user at the same address must wait, each time twice as long. */
@Component
final class SignInThrottle {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED_AT_MOST = 10_000;

    private record Failures(int count, Instant waitUntil) {}

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    void check(String username, String address) {
        var known = failures.get(key(username, address));
        var now = clock.instant();
        if (known != null && now.isBefore(known.waitUntil())) {
            var seconds =
                    Duration.between(now, known.waitUntil()).plusMillis(999).toSeconds();
            throw new ProblemException(ProblemCode.TOO_MANY, "sign-in", "seconds", seconds);
        }
    }

    void failed(String username, String address) {
        var now = clock.instant();
        if (failures.size() >= REMEMBERED_AT_MOST) {
            failures.values().removeIf(old -> old.waitUntil().isBefore(now.minus(LONGEST_WAIT)));
        }
        failures.compute(key(username, address), (key, known) -> {
            var count = known == null ? 1 : known.count() + 1;
            return new Failures(count, now.plus(wait(count)));
        });
    }

    void succeeded(String username, String address) {
        failures.remove(key(username, address));
    }

    private static Duration wait(int count) {
        if (count < FREE_FAILURES) {
            return Duration.ZERO;
        }
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_FAILURES, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private static String key(String username, String address) {
        return username + '\n' + address;
    }
}
