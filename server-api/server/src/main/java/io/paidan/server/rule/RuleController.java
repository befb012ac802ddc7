package io.paidan.server.rule;

import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleOutcome;
import io.paidan.contract.rule.TryRules;
import io.paidan.server.session.SignedInUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RuleController {

    private final RuleSets rules;
    private final RuleRouting routing;

    RuleController(RuleSets rules, RuleRouting routing) {
        this.rules = rules;
        this.routing = routing;
    }

    @GetMapping("/api/dispatch-rules")
    DispatchRules get() {
        return rules.marked(rules.get());
    }

    /** @param id the version the caller saw, as in the body */
    @PutMapping("/api/dispatch-rules/{id}")
    DispatchRules save(
            @PathVariable int id, @RequestBody DispatchRules wanted, @AuthenticationPrincipal SignedInUser user) {
        return rules.marked(rules.save(new DispatchRules(id, wanted.rules()), user));
    }

    @PostMapping("/api/dispatch-rules/try")
    RuleOutcome tryOut(@RequestBody TryRules question) {
        return routing.tryOut(question);
    }
}
