package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import java.util.List;

/** As many engineers as the order takes begin together. */
final class EnoughColleagues implements CrewLimit {
    @Override
    public List<Verdict> judge(Gathering gathering) {
        var needed = gathering.order().crewSize();
        return gathering.together() < needed
                ? List.of(new Verdict.CrewTooSmall(needed, gathering.together()))
                : List.of();
    }
}
