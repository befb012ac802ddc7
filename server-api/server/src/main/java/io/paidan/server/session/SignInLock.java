package io.paidan.server.session;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.platform.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses passwords. After five failures in a row a user name is locked for the address they came
 * from, each time twice as long; after twenty for every address. It is stored, so a restart forgives nothing.
 */
@Component
class SignInLock {

    private static final int FREE_FAILURES = 5;
    private static final int FREE_FAILURES_FROM_ANYWHERE = 20;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int LONGEST_USERNAME = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    /** Stands for all addresses. */
    private static final String ANYWHERE = "";

    private final SignInFailureMapper failures;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    SignInLock(SignInFailureMapper failures, ApplicationEventPublisher listeners, Clock clock) {
        this.failures = failures;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** @throws ProblemException TOO_MANY while it is locked, with the time it ends */
    void check(String username, String address) {
        var now = clock.instant();
        failures.findLock(shortened(username), address, now).ifPresent(until -> {
            var seconds = Duration.between(now, until).plusMillis(999).toSeconds();
            var zone = failures.findZone().orElse(ZoneOffset.UTC);
            throw new ProblemException(
                    ProblemCode.TOO_MANY, "sign-in", "seconds", seconds, "until", TIME.format(until.atZone(zone)));
        });
    }

    /** @param user null when nobody has this name */
    @Transactional
    public void failed(String username, @Nullable UUID user, String address) {
        var now = clock.instant();
        failures.forget(now.minus(REMEMBERED));
        lock(shortened(username), address, FREE_FAILURES, now);
        lock(shortened(username), ANYWHERE, FREE_FAILURES_FROM_ANYWHERE, now);
        if (user != null) {
            listeners.publishEvent(new SignInTried(user, address, false));
        }
    }

    void succeeded(String username) {
        failures.clear(shortened(username));
    }

    private void lock(String username, String address, int free, Instant now) {
        var count = failures.count(username, address, now);
        if (count >= free) {
            failures.lock(username, address, now.plus(wait(count - free)));
        }
    }

    private static Duration wait(int further) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(further, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private static String shortened(String username) {
        return username.length() <= LONGEST_USERNAME ? username : username.substring(0, LONGEST_USERNAME);
    }
}
