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
    private static final List<TimeLimit> OF_TIME = List.of(
            new RoadThere(), new CustomersWindow(), new EndOfShift(), new LongEnoughLoan(), new LongEnoughPresence());
    private static final List<CrewLimit> OF_A_CREW = List.of(new EnoughColleagues(), new PartsOfTheCrew());

    private HardLimits() {}

    /** Why the pairing is forbidden at any time of the day; empty when only time can forbid it. */
    public static List<Verdict> judge(Pairing pairing) {
        var verdicts = new ArrayList<Verdict>();
        for (var limit : OF_ANY_TIME) {
            verdicts.addAll(limit.judge(pairing));
        }
        return verdicts;
    }

    /** Why there is no time for an order for which no place fits in the day as it is. */
    public static List<Verdict> judge(Pairing pairing, Prospects prospects) {
        var verdicts = new ArrayList<Verdict>();
        for (var limit : OF_TIME) {
            verdicts.addAll(limit.judge(pairing, prospects));
        }
        return verdicts;
    }

    /** Whether a road leads somewhere, where no more than that is asked. */
    public static List<Verdict> judgeRoad(boolean isReachable) {
        return RoadThere.judge(isReachable);
    }

    /** Why there is no crew; empty when only the time it takes to fetch parts can be the reason. */
    public static List<Verdict> judge(Gathering gathering) {
        var verdicts = new ArrayList<Verdict>();
        for (var limit : OF_A_CREW) {
            verdicts.addAll(limit.judge(gathering));
        }
        return verdicts;
    }
}
