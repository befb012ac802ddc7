package io.paidan.server.session;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.ApiKeySummary;
import io.paidan.contract.session.CreateApiKey;
import io.paidan.contract.session.NewApiKey;
import io.paidan.contract.session.Role;
import io.paidan.server.platform.Concerned;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys by which other programs call the server: each has a name, a role and territories, and can be revoked. */
@Service
class ApiKeys {

    /** How every key begins, so that one that leaked is recognised. */
    static final String PREFIX = "paidan_";

    private static final int HINT = PREFIX.length() + 4;

    private final ApiKeyMapper mapper;
    private final MasterChange change;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    ApiKeys(ApiKeyMapper mapper, MasterChange change, ApplicationEventPublisher listeners, Clock clock) {
        this.mapper = mapper;
        this.change = change;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Who this key speaks for; empty when it is unknown, expired or revoked. Counts as use. */
    Optional<SignedInUser> find(String key) {
        var now = clock.instant();
        var found = mapper.find(SecretToken.hash(key), now)
                .filter(user -> user.sessionExpiresAt().isAfter(now));
        found.ifPresent(user -> mapper.touch(user.id(), now));
        return found;
    }

    /** Those that see nothing that this user does not, the revoked ones last. */
    List<ApiKeySummary> list(SignedInUser user) {
        return mapper.list(user.territories());
    }

    /**
     * Each call makes a key of its own; a repeat is refused, for the key is shown only once.
     *
     * @throws ProblemException INVALID for a role or territory that cannot be given, ID_REUSED
     */
    @Transactional
    public NewApiKey create(CreateApiKey request, SignedInUser user) {
        if (request.role() == Role.ADMINISTRATOR || request.role() == Role.ENGINEER) {
            throw change.wrong("role", request.role(), "role-of-people");
        }
        if (request.territories().isEmpty() || !user.holds(request.territories())) {
            throw change.wrong("territories", request.territories(), "unknown-territory");
        }
        var key = SecretToken.create(PREFIX);
        var isNew = mapper.insert(
                request, SecretToken.hash(key), key.substring(0, HINT), user.displayName(), clock.instant());
        if (isNew == 0) {
            throw new ProblemException(ProblemCode.ID_REUSED, "api-key", "id", request.id());
        }
        mapper.grant(request.id(), request.territories());
        listeners.publishEvent(new Concerned(request.territories()));
        return new NewApiKey(key, get(request.id(), user));
    }

    /** @throws ProblemException NOT_FOUND when there is none that this user sees; a revoked one stays as it is */
    @Transactional
    public ApiKeySummary revoke(UUID id, SignedInUser user) {
        listeners.publishEvent(new Concerned(get(id, user).territories()));
        mapper.revoke(id, user.displayName(), clock.instant());
        return get(id, user);
    }

    private ApiKeySummary get(UUID id, SignedInUser user) {
        return list(user).stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "api-key", "id", id));
    }
}
