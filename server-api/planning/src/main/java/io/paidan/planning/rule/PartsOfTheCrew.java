package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import java.util.List;

/** What the vans of a crew lack together lies in one store of the region, all of it, where one of them fetches it. */
final class PartsOfTheCrew implements CrewLimit {
    @Override
    public List<Verdict> judge(Gathering gathering) {
        return gathering.together() < gathering.order().crewSize()
                ? List.of()
                : ReachableParts.judge(gathering.lacking(), gathering.stock());
    }
}
