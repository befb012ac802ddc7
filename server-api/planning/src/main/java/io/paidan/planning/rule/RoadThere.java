package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import java.util.List;

/** A road leads to the order from somewhere in his day, and on from there. */
final class RoadThere implements TimeLimit {
    @Override
    public List<Verdict> judge(Pairing pairing, Prospects prospects) {
        return judge(prospects.ofTheDay(pairing).isReachable());
    }

    static List<Verdict> judge(boolean isReachable) {
        return isReachable ? List.of() : List.of(new Verdict.Unreachable());
    }
}
