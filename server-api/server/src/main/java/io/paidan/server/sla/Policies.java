package io.paidan.server.sla;

import io.paidan.contract.feed.DispatchEvent.SlaPoliciesChanged;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.SlaCase;
import io.paidan.contract.sla.SlaChoice;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.StandardPolicies;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.server.organisation.CompanyNews;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.Rights;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's policies; which of them an order gets is written in {@link SlaChoice}. */
@Service
public class Policies {

    private final SlaMapper mapper;
    private final SlaChecks checks;
    private final Rights rights;
    private final MasterChange change;
    private final ApplicationEventPublisher changes;
    private final CompanyNews news;
    private final Clock clock;

    Policies(
            SlaMapper mapper,
            SlaChecks checks,
            Rights rights,
            MasterChange change,
            ApplicationEventPublisher changes,
            CompanyNews news,
            Clock clock) {
        this.mapper = mapper;
        this.checks = checks;
        this.rights = rights;
        this.change = change;
        this.changes = changes;
        this.news = news;
        this.clock = clock;
    }

    /** The company's own, by name; without the standard ones. */
    public List<SlaPolicy> list() {
        return mapper.listPolicies();
    }

    /**
     * The policy of an order, and why it is the one.
     *
     * @param named by its template
     */
    public SlaChoice choose(
            @Nullable String named,
            @Nullable String tier,
            Priority priority,
            ServiceType serviceType,
            String territory) {
        return SlaChoice.of(list(), new SlaCase(named, tier, priority, serviceType, mapper.listUpwards(territory)));
    }

    /** A version that an order was planned with. */
    public SlaPolicy get(String id, int version) {
        return standard(id)
                .or(() -> mapper.findPolicy(id, version))
                .orElseThrow(
                        () -> new IllegalStateException("there is no version %d of policy %s".formatted(version, id)));
    }

    /** Returns once whoever is changing policies, calendars or priority rules has done so. */
    @Transactional
    public void awaitChanges() {
        mapper.lockSetup();
    }

    /** @throws ProblemException FORBIDDEN, INVALID, NOT_FOUND, or CONFLICT when somebody changed it since the caller looked */
    @Transactional
    public SlaPolicy save(String id, SlaPolicy policy, SignedInUser user) {
        mapper.lockSetup();
        rights.requireChange(territories(policy), user);
        var stored = find(id);
        stored.ifPresent(before -> rights.requireChange(territories(before), user));
        var others = list().stream().filter(each -> !each.id().equals(id)).toList();
        checks.policy(id, policy, others, mapper.listCalendars(), mapper::isTerritory);
        if (stored.isEmpty() && policy.version() > 0) {
            throw notFound(id);
        }
        if (stored.isPresent() && !isNeeded(stored.get(), withVersion(policy, policy.version()))) {
            return stored.get();
        }
        var saved = withVersion(policy, mapper.lastPolicyVersion(id) + 1);
        mapper.insertPolicy(saved, false, user.displayName(), clock.instant());
        changes.publishEvent(new SlaSetupChanged());
        news.tell(new SlaPoliciesChanged(saved.name()), user.displayName());
        return saved;
    }

    /**
     * @param seen the version that was seen
     * @throws ProblemException NOT_FOUND, FORBIDDEN, CONFLICT, or IN_USE while a service template names it
     */
    @Transactional
    public void delete(String id, int seen, SignedInUser user) {
        mapper.lockSetup();
        var policy = find(id).orElseThrow(() -> notFound(id));
        rights.requireChange(territories(policy), user);
        var last = mapper.getPolicyChange(id, policy.version());
        change.requireSeen(policy.version(), seen, policy.name(), last.by(), last.at());
        var named = mapper.listTemplatesNaming(id);
        if (!named.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.IN_USE, "policy", "name", policy.name(), "templates", String.join(", ", named));
        }
        mapper.insertPolicy(
                withVersion(policy, mapper.lastPolicyVersion(id) + 1), true, user.displayName(), clock.instant());
        changes.publishEvent(new SlaSetupChanged());
        news.tell(new SlaPoliciesChanged(policy.name()), user.displayName());
    }

    private boolean isNeeded(SlaPolicy stored, SlaPolicy sent) {
        var last = mapper.getPolicyChange(stored.id(), stored.version());
        change.requireFree(stored, sent, "id", stored.id());
        return change.isNeeded(stored, sent, stored.name(), last.by(), last.at());
    }

    private static ProblemException notFound(String id) {
        return new ProblemException(ProblemCode.NOT_FOUND, "policy", "id", id);
    }

    private Optional<SlaPolicy> find(String id) {
        return list().stream().filter(policy -> policy.id().equals(id)).findFirst();
    }

    private static List<String> territories(SlaPolicy policy) {
        return Stream.ofNullable(policy.territory()).toList();
    }

    private static Optional<SlaPolicy> standard(String id) {
        return StandardPolicies.list().stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst();
    }

    private static SlaPolicy withVersion(SlaPolicy policy, int version) {
        return policy.as(version, policy.name().strip());
    }
}
