package io.paidan.server.sla;

import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.server.workorder.Promises;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the policies say as they are now. */
@Component
class PromisesOfPolicies implements Promises {

    private final Policies policies;
    private final Deadlines deadlines;
    private final PriorityRules priorityRules;

    PromisesOfPolicies(Policies policies, Deadlines deadlines, PriorityRules priorityRules) {
        this.policies = policies;
        this.deadlines = deadlines;
        this.priorityRules = priorityRules;
    }

    @Override
    public Instant arriveBy(
            ServiceTemplate template,
            @Nullable String tier,
            Priority priority,
            String territory,
            Instant receivedAt,
            ZoneId zone) {
        var choice = policies.choose(template.slaPolicy(), tier, priority, template.serviceType(), territory);
        return deadlines.arriveBy(choice.policy(), receivedAt, zone);
    }

    @Override
    public boolean knowsPolicy(String id) {
        return policies.list().stream().anyMatch(policy -> policy.id().equals(id));
    }

    @Override
    public boolean knowsPriorityRule(String id) {
        return priorityRules.list().stream().anyMatch(rule -> rule.id().equals(id));
    }
}
