package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import java.util.List;

/** He works on that day and is not absent for all that is left of his shift. */
final class WorkingDay implements HardLimit {
    @Override
    public List<Verdict> judge(Pairing pairing) {
        var day = pairing.day();
        var absence = day.absenceForTheRest();
        if (absence.isPresent()) {
            var away = absence.get();
            return List.of(new Verdict.Absent(away.kind(), away.start(), away.end()));
        }
        return day.shift() == null ? List.of(new Verdict.NoShift(day.engineer().nextShift())) : List.of();
    }
}
