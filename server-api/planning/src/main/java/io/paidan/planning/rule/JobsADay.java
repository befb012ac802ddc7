package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import java.util.List;

/** He has no more jobs on a day than he may have; done ones count. */
final class JobsADay implements HardLimit {
    @Override
    public List<Verdict> judge(Pairing pairing) {
        var capacity = pairing.day().engineer().capacity();
        var jobs = pairing.day().jobs();
        return capacity == null || jobs < capacity ? List.of() : List.of(new Verdict.CapacityReached(jobs, capacity));
    }
}
