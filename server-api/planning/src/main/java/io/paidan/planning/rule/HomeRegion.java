package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import java.util.List;

/** Nobody works outside his region; who is lent to another one is its guest and has a day there. */
final class HomeRegion implements HardLimit {
    @Override
    public List<Verdict> judge(Pairing pairing) {
        var his = pairing.day().engineer().region();
        return his.equals(pairing.order().region()) ? List.of() : List.of(new Verdict.OtherRegion(his));
    }
}
