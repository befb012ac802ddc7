package io.paidan.server.session;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.platform.TextLimits;
import io.paidan.contract.session.OpenSession;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.Session;
import io.paidan.contract.session.SessionSummary;
import io.paidan.server.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens, finds and ends sessions. */
@Service
class SessionService {

    private static final int LONGEST_DEVICE = 200;

    private final SessionMapper sessions;
    private final PasswordEncoder passwords;
    private final SignInLock lock;
    private final SessionSettings settings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;
    private final String hashOfNobody;

    SessionService(
            SessionMapper sessions,
            PasswordEncoder passwords,
            SignInLock lock,
            SessionSettings settings,
            TransactionTemplate transaction,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.lock = lock;
        this.settings = settings;
        this.transaction = transaction;
        this.listeners = listeners;
        this.clock = clock;
        this.hashOfNobody = passwords.encode(SecretToken.create(""));
    }

    /**
     * @param address where from
     * @param device the program, as it names itself
     * @throws ProblemException WRONG_CREDENTIALS, TOO_MANY while locked out
     */
    Session open(OpenSession request, String address, String device) {
        var username = request.username().strip().toLowerCase(Locale.ROOT);
        lock.begin(username, address);
        var stored = sessions.findPassword(username);
        // the same work for an unknown user, so that the time does not tell who exists
        var hash = stored.map(SessionMapper.StoredPassword::passwordHash).orElse(hashOfNobody);
        if (!matches(request.password(), hash) || stored.isEmpty()) {
            lock.failed(stored.map(SessionMapper.StoredPassword::userId).orElse(null), address);
            throw new ProblemException(ProblemCode.WRONG_CREDENTIALS, "sign-in");
        }
        lock.succeeded(username);
        var userId = stored.get().userId();
        if (passwords.upgradeEncoding(hash)) {
            sessions.rehash(userId, passwords.encode(request.password()));
        }
        return Objects.requireNonNull(transaction.execute(status -> open(userId, address, device)));
    }

    /** What is too long for a password was never one. */
    private boolean matches(String password, String hash) {
        return PasswordRules.isShortEnough(password) && passwords.matches(password, hash);
    }

    private Session open(UUID userId, String address, String device) {
        var token = SecretToken.create("");
        var now = clock.instant();
        sessions.deleteExpired(now, idleSince(now));
        var shown = TextLimits.cut(device, LONGEST_DEVICE);
        sessions.insert(
                UuidCreator.getTimeOrderedEpoch(),
                SecretToken.hash(token),
                userId,
                now,
                now.plus(settings.lifetime()),
                address,
                shown);
        sessions.signedIn(userId, now);
        listeners.publishEvent(new SignInTried(userId, address, true));
        var signedIn =
                sessions.find(SecretToken.hash(token), idleSince(now), now).orElseThrow();
        return new Session(token, signedIn.sessionExpiresAt(), signedIn.summary(), signedIn.mustChangePassword());
    }

    /** Who this token belongs to; empty for an unknown or expired one. Counts as use. */
    Optional<SignedInUser> find(String token) {
        var now = clock.instant();
        var found = sessions.find(SecretToken.hash(token), idleSince(now), now)
                .filter(user -> user.sessionExpiresAt().isAfter(now));
        found.map(SignedInUser::sessionId).ifPresent(id -> sessions.touch(id, now));
        return found;
    }

    @Transactional
    public void close(String token) {
        sessions.delete(SecretToken.hash(token));
    }

    /**
     * Those one may end: an administrator those of users who see nothing that he does not, everybody else his own.
     *
     * @param userId null for all
     */
    List<SessionSummary> list(SignedInUser user, @Nullable UUID userId) {
        var now = clock.instant();
        var territories = user.role() == Role.ADMINISTRATOR ? user.territories() : null;
        return sessions.list(user.id(), territories, userId, user.sessionId(), now, idleSince(now));
    }

    /** @throws ProblemException NOT_FOUND when it is none of those one may end */
    @Transactional
    public void end(UUID id, SignedInUser user) {
        var mayEnd = list(user, null).stream().anyMatch(session -> session.id().equals(id));
        if (!mayEnd || sessions.deleteById(id) == 0) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "session", "id", id);
        }
    }

    private Instant idleSince(Instant now) {
        return now.minus(settings.idle());
    }
}
