package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.EngineerSummary;
import java.util.List;

/**
 * Within his region he works in his own territory, and elsewhere while he is on loan; a guest only while he is. {@link LongEnoughLoan} sees whether it
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
        return !isHisRegion || isHisTerritory ? List.of() : List.of(elsewhere(engineer));
    }

    /** Where he belongs. */
    static Verdict elsewhere(EngineerSummary engineer) {
        var home = engineer.lentFrom();
        return home == null
                ? new Verdict.OtherTerritory(engineer.territory())
                : new Verdict.OtherRegion(home.region(), home.name());
    }
}
