package io.paidan.server.rule;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.Rights;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rules: all of them in their order, each change as a version of its own. */
@Service
class RuleSets {

    private static final DispatchRules NONE = new DispatchRules(0, List.of());

    private final RuleSetMapper mapper;
    private final RuleCheck check;
    private final Rights rights;
    private final Clock clock;

    RuleSets(RuleSetMapper mapper, RuleCheck check, Rights rights, Clock clock) {
        this.mapper = mapper;
        this.check = check;
        this.rights = rights;
        this.clock = clock;
    }

    DispatchRules get() {
        return mapper.findPresent()
                .map(row -> new DispatchRules(row.version(), row.rules()))
                .orElse(NONE);
    }

    /** With what they name that is not there any more. */
    DispatchRules marked(DispatchRules rules) {
        return new DispatchRules(rules.version(), rules.rules(), check.faults(rules.rules()));
    }

    /** The code of an engineer that a rule names; null for one who is gone. */
    @Nullable
    String findEngineerCode(UUID engineerId) {
        return mapper.findEngineerCode(engineerId).orElse(null);
    }

    Optional<UUID> findEngineer(String code) {
        return mapper.findEngineer(code);
    }

    /**
     * Replaces all rules; saving what is there already changes nothing, so a repeat does no harm.
     *
     * @param wanted its version is the one the caller saw
     * @throws ProblemException INVALID, FORBIDDEN, CONFLICT when somebody changed the rules since
     */
    @Transactional
    public DispatchRules save(DispatchRules wanted, SignedInUser user) {
        var present = get();
        check.check(wanted.rules(), present.rules());
        if (present.rules().equals(wanted.rules())) {
            return present;
        }
        if (wanted.version() != present.version()) {
            throw conflict();
        }
        if (!others(wanted, user).equals(others(present, user))) {
            throw Rights.headOfficeOnly();
        }
        var next = wanted.version() + 1;
        if (mapper.insert(next, wanted.rules(), user.displayName(), clock.instant()) == 0) {
            throw conflict();
        }
        return new DispatchRules(next, wanted.rules());
    }

    /** The rules that are not the user's: they and their order stay, whatever he does with his own between them. */
    private List<DispatchRule> others(DispatchRules rules, SignedInUser user) {
        return rules.rules().stream().filter(rule -> !mayChange(rule, user)).toList();
    }

    private boolean mayChange(DispatchRule rule, SignedInUser user) {
        var forwardedTo = Stream.ofNullable(rule.then().territory()).toList();
        return rights.mayChange(rule.when().territories(), user)
                && (forwardedTo.isEmpty() || rights.mayChange(forwardedTo, user));
    }

    private ProblemException conflict() {
        var present = get();
        var by = present.version() == 0 ? "–" : mapper.getChangedBy(present.version());
        return new ProblemException(ProblemCode.CONFLICT, "rules", "by", by, "version", present.version());
    }
}
