package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.Absence;
import java.util.ArrayList;
import java.util.List;

/**
 * He is there long enough. Of several absences those are named that have to be lifted and that will do; who is away for all
 * that is left of his shift has been told so by {@link WorkingDay}.
 */
final class LongEnoughPresence implements TimeLimit {
    @Override
    public List<Verdict> judge(Pairing pairing, Prospects prospects) {
        var day = pairing.day();
        var isLoanKept = prospects.with(List.of(), true).fits();
        var isForTheLoanAlone =
                !isLoanKept && prospects.with(day.absences(), false).fits();
        if (day.absenceForTheRest().isPresent()
                || isForTheLoanAlone
                || !prospects.unhindered().fits()) {
            return List.of();
        }
        return inTheWay(day.absences(), prospects, isLoanKept).stream()
                .<Verdict>map(away -> new Verdict.Absent(away.kind(), away.start(), away.end()))
                .toList();
    }

    /** All are lifted; each that can be put back without harm is no reason. */
    private static List<Absence> inTheWay(List<Absence> all, Prospects prospects, boolean isLoanKept) {
        var harmless = new ArrayList<Absence>();
        var inTheWay = new ArrayList<Absence>();
        for (var absence : all) {
            harmless.add(absence);
            if (!prospects.with(List.copyOf(harmless), isLoanKept).fits()) {
                harmless.removeLast();
                inTheWay.add(absence);
            }
        }
        return inTheWay;
    }
}
