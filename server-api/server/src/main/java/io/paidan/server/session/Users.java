package io.paidan.server.session;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.ChangeLanguage;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.SaveUser;
import io.paidan.contract.session.UserDetails;
import io.paidan.server.platform.Concerned;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.web.Saved;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets up users. An administrator sees and changes those who see nothing that he does not, and gives nobody more than he
 * has.
 */
@Service
public class Users {

    private final UserMapper mapper;
    private final SessionMapper sessions;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final MasterChange change;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Users(
            UserMapper mapper,
            SessionMapper sessions,
            PasswordEncoder passwords,
            PasswordRules rules,
            MasterChange change,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.mapper = mapper;
        this.sessions = sessions;
        this.passwords = passwords;
        this.rules = rules;
        this.change = change;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Those who see nothing that the asking user does not, by the name they sign in with. */
    public List<UserDetails> list(SignedInUser asking) {
        return mapper.list(asking.territories(), clock.instant());
    }

    /** As {@link #list}, a few in memory at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stream<UserDetails> stream(SignedInUser asking) {
        return StreamSupport.stream(
                mapper.stream(asking.territories(), clock.instant()).spliterator(), false);
    }

    /** @throws ProblemException NOT_FOUND when there is none whom the asking user may see */
    public UserDetails get(UUID id, SignedInUser asking) {
        return mapper.find(id, asking.territories(), clock.instant())
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "user", "id", id));
    }

    /** By the name he signs in with, if the asking user may see him. */
    public Optional<UserDetails> find(String username, SignedInUser asking) {
        return mapper.findId(username).flatMap(id -> mapper.find(id, asking.territories(), clock.instant()));
    }

    /** Null for nobody. */
    public @Nullable String findEngineerCode(@Nullable UUID engineerId) {
        return engineerId == null ? null : mapper.findEngineerCode(engineerId).orElse(null);
    }

    /** @throws ProblemException INVALID when there is no engineer of this code */
    public UUID requireEngineer(String code) {
        return mapper.findEngineer(code).orElseThrow(() -> change.wrong("engineerId", code, "engineer-not-free"));
    }

    /** @throws ProblemException NOT_FOUND, CONFLICT, ID_REUSED, INVALID */
    @Transactional
    public Saved<UserDetails> save(UUID id, SaveUser sent, SignedInUser asking) {
        // before any row is locked, so that nobody waits for somebody who waits for him
        mapper.lockAdministrators();
        if (sent.version() == 0 && !mapper.exists(id)) {
            return new Saved<>(create(id, sent, asking), true);
        }
        mapper.lock(id);
        return new Saved<>(change(get(id, asking), sent, asking), false);
    }

    /** He reads this from now on, wherever he signs in. */
    @Transactional
    public void changeLanguage(SignedInUser user, ChangeLanguage chosen) {
        mapper.changeLanguage(user.id(), chosen.language(), clock.instant());
        listeners.publishEvent(new LanguageChanged(user.id(), chosen.language()));
    }

    /** An engineer has left: nobody signs in as him any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endOf(UUID engineerId, SignedInUser asking) {
        mapper.deactivateOf(engineerId, asking.displayName(), clock.instant())
                .ifPresent(id -> sessions.deleteOf(id, null));
    }

    private UserDetails create(UUID id, SaveUser sent, SignedInUser asking) {
        check(id, null, sent, asking);
        var password = sent.password();
        if (password == null) {
            throw change.wrong("password", null, "missing");
        }
        if (mapper.insert(id, sent, passwords.encode(password), asking.displayName(), clock.instant()) == 0) {
            throw mapper.isTaken(sent.username(), id)
                    ? change.wrong("username", sent.username(), "taken")
                    : change.wrong("engineerId", sent.engineerId(), "engineer-not-free");
        }
        mapper.grant(id, sent.territories());
        listeners.publishEvent(new Concerned(sent.territories()));
        return get(id, asking);
    }

    private UserDetails change(UserDetails stored, SaveUser sent, SignedInUser asking) {
        if (!change.isNeeded(
                stored.edit(), ordered(sent), stored.displayName(), stored.changedBy(), stored.changedAt())) {
            return stored;
        }
        check(stored.id(), stored, sent, asking);
        if (stored.id().equals(asking.id())) {
            requireOwnRights(stored, sent);
        }
        var wasOfCompany = mapper.isAdministratorOfCompany(stored.id());
        var hash = sent.password() == null ? null : passwords.encode(sent.password());
        mapper.update(stored.id(), sent, hash, asking.displayName(), clock.instant());
        mapper.clearTerritories(stored.id());
        mapper.grant(stored.id(), sent.territories());
        listeners.publishEvent(Concerned.of(stored.territories(), sent.territories()));
        if (wasOfCompany && !mapper.hasAdministratorOfCompany()) {
            throw change.wrong("active", sent.active(), "last-administrator");
        }
        if (hash != null) {
            mapper.unlock(sent.username());
        }
        if (hash != null || !sent.active()) {
            sessions.deleteOf(stored.id(), null);
        }
        return get(stored.id(), asking);
    }

    /** Whoever takes his own rights cannot give them back. */
    private void requireOwnRights(UserDetails stored, SaveUser sent) {
        if (!sent.active() || sent.role() != stored.role()) {
            throw change.wrong("active", sent.active(), "not-oneself");
        }
        if (!sent.territories().containsAll(stored.territories())) {
            throw change.wrong("territories", sent.territories(), "not-oneself");
        }
    }

    /** As it is stored: each territory once, in order. */
    private static SaveUser ordered(SaveUser sent) {
        return new SaveUser(
                sent.version(),
                sent.username(),
                sent.displayName(),
                sent.role(),
                sent.territories().stream().distinct().sorted().toList(),
                sent.engineerId(),
                sent.language(),
                sent.active(),
                sent.password());
    }

    private void check(UUID id, @Nullable UserDetails stored, SaveUser sent, SignedInUser asking) {
        if (mapper.isTaken(sent.username(), id)) {
            throw change.wrong("username", sent.username(), "taken");
        }
        if (sent.territories().isEmpty()) {
            throw change.wrong("territories", null, "missing");
        }
        if (!asking.holds(sent.territories())) {
            throw change.wrong("territories", sent.territories(), "unknown-territory");
        }
        requireEngineer(id, sent.role(), sent.engineerId(), asking);
        requireHisTerritory(stored, sent);
        if (sent.password() != null) {
            rules.require(sent.password(), sent.username(), "password");
        }
    }

    /** Whoever has the role is somebody, and nobody else is. */
    private void requireEngineer(UUID id, Role role, @Nullable UUID engineerId, SignedInUser asking) {
        if ((role == Role.ENGINEER) != (engineerId != null)) {
            throw change.wrong("engineerId", engineerId, "engineer-of-role");
        }
        if (engineerId != null) {
            mapper.lockEngineer(engineerId);
        }
        if (engineerId != null && !mapper.isFreeEngineer(id, engineerId, asking.territories())) {
            throw change.wrong("engineerId", engineerId, "engineer-not-free");
        }
    }

    /** As an engineer he sees nothing of other territories; that he was moved since keeps nobody from changing the rest. */
    private void requireHisTerritory(@Nullable UserDetails stored, SaveUser sent) {
        var engineerId = sent.engineerId();
        var asBefore = stored != null
                && Objects.equals(stored.engineerId(), engineerId)
                && stored.territories().equals(ordered(sent).territories());
        if (engineerId == null || asBefore) {
            return;
        }
        mapper.findElsewhere(engineerId, sent.territories()).ifPresent(territory -> {
            throw change.wrong("territories", sent.territories(), "engineer-elsewhere", "territory", territory);
        });
    }
}
