package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import java.util.ArrayList;
import java.util.List;

/** All hard limits, in the order in which their reasons are said. */
public final class HardLimits {
    private static final List<HardLimit> OF_ANY_TIME = List.of(
            new AssignableOrder(),
            new HomeRegion(),
            new TerritoryOrLoan(),
            new CustomersConsent(),
            new SkillsAndCertificates(),
            new JobsADay(),
            new WorkingDay(),
            new KnownPosition(),
            new ReachableParts());
    private static final List<TimeLimit> OF_TIME = List.of(new CustomersWindow(), new EndOfShift());

    private HardLimits() {}

    /** Why the pairing is forbidden at any time of the day; empty when only time can forbid it. */
    public static List<Verdict> judge(Pairing pairing) {
        var verdicts = new ArrayList<Verdict>();
        for (var limit : OF_ANY_TIME) {
            verdicts.addAll(limit.judge(pairing));
        }
        return verdicts;
    }

    /** Why there is no time for the order; empty when {@code outlook} has a place that fits. */
    public static List<Verdict> judge(Pairing pairing, Outlook outlook) {
        var verdicts = new ArrayList<Verdict>();
        for (var limit : OF_TIME) {
            verdicts.addAll(limit.judge(pairing, outlook));
        }
        return verdicts;
    }
}
