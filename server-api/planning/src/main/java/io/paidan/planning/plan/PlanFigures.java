package io.paidan.planning.plan;

import io.paidan.contract.workorder.Priority;
import java.time.Duration;
import java.util.Map;

/**
 * A plan in figures, for one to be held against the other.
 *
 * @param served orders that are done within it
 * @param unserved orders left out, by priority; a priority with none may be absent
 * @param unservedLateBy the sum of how long after their deadlines those still wait when the last engineer has gone home
 * @param late orders whose engineer arrives after the deadline
 * @param lateBy the sum of how much after
 * @param travel the sum of all drives that are still to come
 * @param overtime the sum of work after the end of a shift
 * @param overtimePay what that costs, in minor units of the region's currency
 * @param squaredLoad the sum over engineers of the squared share of their hours that driving and work fill
 * @param loadSpread the standard deviation of the times that engineers drive and work: the same as people read it
 * @param promisesBroken visits that begin more than the tolerance after the time the customer was told
 * @param brokenBy the sum of how much after it
 * @param changedEngineers published visits that go to another engineer
 * @param movedVisits published visits that begin more than the tolerance earlier or later
 * @param notPreferred visits at customers who prefer another engineer
 */
public record PlanFigures(
        int served,
        Map<Priority, Integer> unserved,
        Duration unservedLateBy,
        int late,
        Duration lateBy,
        Duration travel,
        Duration overtime,
        double overtimePay,
        double squaredLoad,
        Duration loadSpread,
        int promisesBroken,
        Duration brokenBy,
        int changedEngineers,
        int movedVisits,
        int notPreferred) {
    public PlanFigures {
        unserved = Map.copyOf(unserved);
    }

    /** What the plan costs in seconds of driving: every figure times its weight. */
    public double cost(PlanWeights weights) {
        return unservedCost(weights)
                + seconds(unservedLateBy) * weights.lateSecond()
                + seconds(lateBy) * weights.lateSecond()
                + seconds(travel) * weights.travelSecond()
                + seconds(overtime) * weights.overtimeSecond()
                + overtimePay * weights.overtimePay()
                + squaredLoad * weights.fullDay()
                + (double) promisesBroken * weights.brokenPromise()
                + seconds(brokenBy) * weights.brokenSecond()
                + (double) changedEngineers * weights.changedEngineer()
                + (double) movedVisits * weights.movedVisit()
                + (double) notPreferred * weights.notPreferred();
    }

    /** The part of it that orders cost which are left out. */
    double unservedCost(PlanWeights weights) {
        var cost = 0.0;
        for (var priority : Priority.values()) {
            cost += (double) unserved.getOrDefault(priority, 0) * weights.unserved(priority);
        }
        return cost;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
