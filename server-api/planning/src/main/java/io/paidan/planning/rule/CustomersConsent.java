package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import java.util.List;

/** Nobody goes to a customer who does not want him. */
final class CustomersConsent implements HardLimit {
    @Override
    public List<Verdict> judge(Pairing pairing) {
        var isBlocked = pairing.order()
                .blockedEngineerIds()
                .contains(pairing.day().engineer().id());
        return isBlocked ? List.of(new Verdict.BlockedByCustomer()) : List.of();
    }
}
