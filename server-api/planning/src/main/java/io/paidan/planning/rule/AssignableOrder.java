package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import java.util.List;

/** Only an order that is ready, or that somebody else has, can be given to anybody. */
final class AssignableOrder implements HardLimit {
    @Override
    public List<Verdict> judge(Pairing pairing) {
        var status = pairing.order().status();
        return WorkOrderLifecycle.isAssignable(status)
                ? List.of()
                : List.of(new Verdict.OrderNotAssignable(status.name()));
    }
}
