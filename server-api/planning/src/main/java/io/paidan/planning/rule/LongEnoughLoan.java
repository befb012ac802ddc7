package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.Absence;
import java.util.List;

/** He is lent to the order's territory for all the time that he drives there and works. */
final class LongEnoughLoan implements TimeLimit {
    @Override
    public List<Verdict> judge(Pairing pairing, Prospects prospects) {
        return isTheReason(pairing, prospects)
                ? List.of(TerritoryOrLoan.elsewhere(pairing.day().engineer()))
                : List.of();
    }

    /** Where nothing but absences and the loan stands in the way, it is one that has to be lifted; else it makes it worse. */
    private static boolean isTheReason(Pairing pairing, Prospects prospects) {
        if (!prospects.unhindered().fits()) {
            var absences = pairing.day().absenceForTheRest().isPresent()
                    ? List.<Absence>of()
                    : pairing.day().absences();
            return !prospects.with(absences, true).equals(prospects.with(absences, false));
        }
        return prospects.with(pairing.day().absences(), false).fits()
                || !prospects.with(List.of(), true).fits();
    }
}
