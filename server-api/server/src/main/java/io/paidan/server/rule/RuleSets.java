package io.paidan.server.rule;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rules: all of them in their order, each change as a version of its own. */
@Service
class RuleSets {

    private static final DispatchRules NONE = new DispatchRules(0, List.of());

    private final RuleSetMapper mapper;
    private final RuleCheck check;
    private final Clock clock;

    RuleSets(RuleSetMapper mapper, RuleCheck check, Clock clock) {
        this.mapper = mapper;
        this.check = check;
        this.clock = clock;
    }

    DispatchRules get() {
        return mapper.findPresent().orElse(NONE);
    }

    /**
     * Replaces all rules; saving what is there already changes nothing, so a repeat does no harm.
     *
     * @param wanted its version is the one the caller saw
     * @throws ProblemException INVALID, CONFLICT when somebody changed the rules since
     */
    @Transactional
    public DispatchRules save(DispatchRules wanted, SignedInUser user) {
        check.check(wanted.rules());
        var present = get();
        if (present.rules().equals(wanted.rules())) {
            return present;
        }
        var next = wanted.version() + 1;
        if (wanted.version() != present.version()
                || mapper.insert(next, wanted.rules(), user.displayName(), clock.instant()) == 0) {
            throw conflict();
        }
        return new DispatchRules(next, wanted.rules());
    }

    private ProblemException conflict() {
        var present = get();
        var by = present.version() == 0 ? "–" : mapper.getChangedBy(present.version());
        return new ProblemException(ProblemCode.CONFLICT, "rules", "by", by, "version", present.version());
    }
}
