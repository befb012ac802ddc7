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

    /**
     * Counts an attempt before anybody looks at its password, as a failure until it has {@link #succeeded}: of many at once
     * no more are looked at than of as many one after the other. Each count stands by itself, whatever becomes of the request.
     *
     * @throws ProblemException TOO_MANY while it is locked, with the time it ends
     */
    void begin(String username, String address) {
        var now = clock.instant();
        var name = shortened(username);
        do {
            check(name, address, now);
        } while (!isCounted(name, address, now)); // locked meanwhile, or even forgiven
    }

    private boolean isCounted(String name, String address, Instant now) {
        return failures.count(name, address, FREE_FAILURES, now).isPresent()
                && failures.count(name, ANYWHERE, FREE_FAILURES_FROM_ANYWHERE, now)
                        .isPresent();
    }

    private void check(String name, String address, Instant now) {
        failures.findLock(name, address, now).ifPresent(until -> {
            var seconds = Duration.between(now, until).plusMillis(999).toSeconds();
            var zone = failures.findZone().orElse(ZoneOffset.UTC);
            throw new ProblemException(
                    ProblemCode.TOO_MANY, "sign-in", "seconds", seconds, "until", TIME.format(until.atZone(zone)));
        });
    }

    /** @param user null when nobody has this name */
    @Transactional
    public void failed(@Nullable UUID user, String address) {
        failures.forget(clock.instant().minus(REMEMBERED));
        if (user != null) {
            listeners.publishEvent(new SignInTried(user, address, false));
        }
    }

    /** Forgives the failures before, too. */
    void succeeded(String username) {
        failures.clear(shortened(username));
    }

    private static String shortened(String username) {
        return username.length() <= LONGEST_USERNAME ? username : username.substring(0, LONGEST_USERNAME);
    }
}
