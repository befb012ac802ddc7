package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import java.util.List;

/**
 * Within his region he works in his own territory, and elsewhere while he is on loan. {@link LongEnoughLoan} sees whether it
 * lasts long enough.
 */
final class TerritoryOrLoan implements HardLimit {
    @Override
    public List<Verdict> judge(Pairing pairing) {
        var order = pairing.order();
        var engineer = pairing.day().engineer();
        var isHisRegion = engineer.region().equals(order.region());
        var isHisTerritory = engineer.territory().equals(order.territory())
                || pairing.day().findLoan(order.territory()).isPresent();
        return !isHisRegion || isHisTerritory ? List.of() : List.of(new Verdict.OtherTerritory(engineer.territory()));
    }
}
