package io.paidan.server.rule;

import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.Priority;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** For tests of dispatch rules as a supervisor changes them. */
abstract class ChangedRules extends GivenCompany {

    static final RuleThen URGENT = new RuleThen(null, Priority.P1, null, null, null, List.of(Role.SUPERVISOR));

    ApiClient supervisor;

    @BeforeEach
    void a_supervisor() {
        supervisor = api.as("supervisor");
    }

    void giveUp(String territory) {
        database.update("update territory set active = false where id = ?", territory);
    }

    ApiReply save(int version, DispatchRule... rules) {
        return supervisor.put("/api/dispatch-rules/" + version, new DispatchRules(version, List.of(rules)));
    }

    static DispatchRule rule(String name, RuleWhen when, RuleThen then) {
        return new DispatchRule(UUID.randomUUID(), name, true, when, then);
    }
}
