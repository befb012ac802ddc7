package io.paidan.planning.rule;

import static io.paidan.planning.rule.Outlook.NEVER;

import io.paidan.contract.dispatch.Verdict;
import java.time.Instant;
import java.util.List;

/** Work, and the break that it covers, end with the shift or with the overtime that is allowed. */
final class EndOfShift implements TimeLimit {
    @Override
    public List<Verdict> judge(Pairing pairing, Prospects prospects) {
        var outlook = prospects.ofTheDay(pairing);
        var shift = pairing.day().shift();
        var isTheReason = outlook.startWithinShift() == NEVER || outlook.endWithinWindow() != NEVER;
        if (shift == null || prospects.unhindered().fits() || !outlook.isReachable() || !isTheReason) {
            return List.of();
        }
        var over = outlook.endWithinWindow() == NEVER ? outlook.end() : outlook.endWithinWindow();
        return List.of(new Verdict.ShiftFull(shift.end(), pairing.day().overtimeAllowed(), Instant.ofEpochMilli(over)));
    }
}
