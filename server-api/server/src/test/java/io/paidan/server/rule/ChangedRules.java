package io.paidan.server.rule;

import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.Priority;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** For tests of dispatch rules as a supervisor changes them. */
abstract class ChangedRules {

    static final RuleThen URGENT = new RuleThen(null, Priority.P1, null, null, null, List.of(Role.SUPERVISOR));

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    ApiClient supervisor;

    @BeforeEach
    void a_supervisor() {
        given.company();
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
