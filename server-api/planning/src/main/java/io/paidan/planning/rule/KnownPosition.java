package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import java.util.List;

/** Somebody knows where he sets out. */
final class KnownPosition implements HardLimit {
    @Override
    public List<Verdict> judge(Pairing pairing) {
        return pairing.day().from() == null ? List.of(new Verdict.PositionUnknown()) : List.of();
    }
}
