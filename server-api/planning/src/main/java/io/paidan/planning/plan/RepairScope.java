package io.paidan.planning.plan;

import static java.util.stream.Collectors.toSet;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.ranking.Ranking;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose days a repair looks at: a large company need not be planned anew because one visit overruns. */
final class RepairScope {
    /** So many engineers are searched through in a moment. */
    private static final int ENOUGH = 25;

    /** At least so many are looked at for each homeless order. */
    private static final int LEAST_FOR_AN_ORDER = 3;

    private final PlanRequest facts;
    private final Set<UUID> upset;
    private final Ranking ranking;

    /** @param upset engineers whose days break a limit when nothing is done */
    RepairScope(PlanRequest facts, Set<UUID> upset, TravelTimes travelTimes) {
        this.facts = facts;
        this.upset = Set.copyOf(upset);
        this.ranking = new Ranking(travelTimes);
    }

    /** Everybody in a small company, else those whose days are upset and the best ranked for the orders. */
    Set<UUID> wide() {
        if (facts.days().size() <= ENOUGH) {
            return facts.days().stream().map(day -> day.engineer().id()).collect(toSet());
        }
        var wide = new HashSet<>(upset);
        var each =
                Math.max(LEAST_FOR_AN_ORDER, ENOUGH / Math.max(1, facts.orders().size()));
        for (var order : facts.orders()) {
            ranking.rank(order, asked(order), facts.now()).stream()
                    .limit(each)
                    .map(Candidate::engineerId)
                    .forEach(wide::add);
        }
        return wide;
    }

    private List<EngineerDay> asked(WorkOrderSummary order) {
        return facts.days().stream().filter(day -> !facts.isRefused(order, day)).toList();
    }

    /** Those whose days are upset and so many of those who take most in these plans. */
    Set<UUID> narrow(List<EngineerPlan> plans, int takers) {
        var narrow = new HashSet<>(upset);
        plans.stream()
                .filter(plan -> taken(plan) > 0)
                .sorted(Comparator.comparingLong(RepairScope::taken).reversed())
                .limit(takers)
                .map(EngineerPlan::engineerId)
                .forEach(narrow::add);
        return narrow;
    }

    private static long taken(EngineerPlan plan) {
        return plan.visits().stream().filter(stop -> stop.visitId() == null).count();
    }
}
