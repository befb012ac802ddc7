package io.paidan.server.sla;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which orders become more pressing by themselves. */
@Service
public class PriorityRules {

    private final SlaMapper mapper;
    private final SlaChecks checks;
    private final MasterChange change;
    private final ApplicationEventPublisher changes;
    private final Clock clock;

    PriorityRules(
            SlaMapper mapper, SlaChecks checks, MasterChange change, ApplicationEventPublisher changes, Clock clock) {
        this.mapper = mapper;
        this.checks = checks;
        this.change = change;
        this.changes = changes;
        this.clock = clock;
    }

    /** By the share of time at which they hold. */
    public List<PriorityRule> list() {
        return mapper.listRules();
    }

    /** @throws ProblemException INVALID, NOT_FOUND, or CONFLICT when somebody changed it since the caller looked */
    @Transactional
    public PriorityRule save(String id, PriorityRule rule, SignedInUser user) {
        checks.rule(id, rule);
        mapper.lockSetup();
        var stored = find(id);
        if (stored.isEmpty() && rule.version() > 0) {
            throw notFound(id);
        }
        var wanted = withVersion(id, rule.version(), rule);
        if (stored.isPresent() && !isNeeded(stored.get(), wanted)) {
            return stored.get();
        }
        var saved = withVersion(id, rule.version() + 1, rule);
        mapper.putRule(saved, user.displayName(), clock.instant());
        changes.publishEvent(new SlaSetupChanged());
        return saved;
    }

    private boolean isNeeded(PriorityRule stored, PriorityRule wanted) {
        var last = mapper.getRuleChange(stored.id());
        change.requireFree(stored, wanted, "id", stored.id());
        return change.isNeeded(stored, wanted, stored.name(), last.by(), last.at());
    }

    private static PriorityRule withVersion(String id, int version, PriorityRule rule) {
        return new PriorityRule(
                id,
                version,
                rule.name().strip(),
                rule.tier(),
                rule.serviceType(),
                rule.category(),
                rule.keyword(),
                rule.namedOnly(),
                rule.percent(),
                rule.raiseTo());
    }

    /**
     * @param seen the version that was seen
     * @throws ProblemException NOT_FOUND, CONFLICT, or IN_USE while a service template names it
     */
    @Transactional
    public void delete(String id, int seen) {
        mapper.lockSetup();
        var rule = find(id).orElseThrow(() -> notFound(id));
        var last = mapper.getRuleChange(id);
        change.requireSeen(rule.version(), seen, rule.name(), last.by(), last.at());
        var named = mapper.listTemplatesNamingRule(id);
        if (!named.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.IN_USE, "priority-rule", "name", rule.name(), "templates", String.join(", ", named));
        }
        mapper.deleteRule(id);
        changes.publishEvent(new SlaSetupChanged());
    }

    private static ProblemException notFound(String id) {
        return new ProblemException(ProblemCode.NOT_FOUND, "priority-rule", "id", id);
    }

    private Optional<PriorityRule> find(String id) {
        return list().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
