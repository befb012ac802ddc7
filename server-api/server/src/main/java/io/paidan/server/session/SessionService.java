package io.paidan.server.session;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.OpenSession;
import io.paidan.contract.session.Session;
import io.paidan.server.platform.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

@Service
class SessionService {

    static final Duration LIFETIME = Duration.ofHours(12);

    private final SessionMapper sessions;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final String hashOfNobody;

    SessionService(SessionMapper sessions, PasswordEncoder passwords, SignInThrottle throttle, Clock clock) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
        this.hashOfNobody = passwords.encode(SessionToken.create());
    }

    Session open(OpenSession request, String address) {
        var username = request.username().strip().toLowerCase(Locale.ROOT);
        throttle.check(username, address);
        var stored = sessions.findPassword(username);
        // the same work for an unknown user, so that the time does not tell who exists
        var hash = stored.map(SessionMapper.StoredPassword::passwordHash).orElse(hashOfNobody);
        if (!passwords.matches(request.password(), hash) || stored.isEmpty()) {
            throttle.failed(username, address);
            throw new ProblemException(ProblemCode.WRONG_CREDENTIALS, "sign-in");
        }
        throttle.succeeded(username, address);
        return open(stored.get());
    }

    private Session open(SessionMapper.StoredPassword user) {
        var token = SessionToken.create();
        var now = clock.instant();
        sessions.deleteExpired(now);
        sessions.insert(SessionToken.hash(token), user.userId(), now, now.plus(LIFETIME));
        var signedIn = sessions.find(SessionToken.hash(token)).orElseThrow();
        return new Session(token, signedIn.sessionExpiresAt(), signedIn.summary());
    }

    /** Who this token belongs to; empty for an unknown or expired one. */
    Optional<SignedInUser> find(String token) {
        return sessions.find(SessionToken.hash(token))
                .filter(user -> user.sessionExpiresAt().isAfter(clock.instant()));
    }

    void close(String token) {
        sessions.delete(SessionToken.hash(token));
    }
}
