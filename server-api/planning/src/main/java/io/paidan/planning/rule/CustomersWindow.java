package io.paidan.planning.rule;

import static io.paidan.planning.rule.Outlook.NEVER;

import io.paidan.contract.dispatch.Verdict;
import java.time.Instant;
import java.util.List;

/** Work begins within the customer's window. Beyond it the soonest begin that the shift allows is what to ask for. */
final class CustomersWindow implements TimeLimit {
    @Override
    public List<Verdict> judge(Pairing pairing, Prospects prospects) {
        var outlook = prospects.ofTheDay(pairing);
        var window = pairing.order().window();
        var isTheReason = outlook.endWithinWindow() == NEVER || outlook.startWithinShift() != NEVER;
        if (window == null || prospects.unhindered().fits() || !outlook.isReachable() || !isTheReason) {
            return List.of();
        }
        var soonest = outlook.startWithinShift() == NEVER ? outlook.start() : outlook.startWithinShift();
        return List.of(new Verdict.WindowMissed(window.end(), Instant.ofEpochMilli(soonest)));
    }
}
