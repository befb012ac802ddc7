package io.paidan.server.sla;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.server.platform.ProblemException;
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
    private final ApplicationEventPublisher changes;

    PriorityRules(SlaMapper mapper, SlaChecks checks, ApplicationEventPublisher changes) {
        this.mapper = mapper;
        this.checks = checks;
        this.changes = changes;
    }

    /** By the share of time at which they hold. */
    public List<PriorityRule> list() {
        return mapper.listRules();
    }

    /** @throws ProblemException INVALID, or CONFLICT when somebody changed it since the caller looked */
    @Transactional
    public PriorityRule save(String id, PriorityRule rule) {
        checks.rule(id, rule);
        mapper.lockSetup();
        if (rule.version() != find(id).map(PriorityRule::version).orElse(0)) {
            throw new ProblemException(ProblemCode.CONFLICT, "setup", "name", rule.name());
        }
        var saved = new PriorityRule(
                id,
                rule.version() + 1,
                rule.name().strip(),
                rule.tier(),
                rule.serviceType(),
                rule.category(),
                rule.keyword(),
                rule.namedOnly(),
                rule.percent(),
                rule.raiseTo());
        mapper.putRule(saved);
        changes.publishEvent(new SlaSetupChanged());
        return saved;
    }

    /** @throws ProblemException NOT_FOUND, or IN_USE while a service template names it */
    @Transactional
    public void delete(String id) {
        mapper.lockSetup();
        var rule = find(id).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "priority-rule", "id", id));
        var named = mapper.listTemplatesNamingRule(id);
        if (!named.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.IN_USE, "priority-rule", "name", rule.name(), "templates", String.join(", ", named));
        }
        mapper.deleteRule(id);
        changes.publishEvent(new SlaSetupChanged());
    }

    private Optional<PriorityRule> find(String id) {
        return list().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
