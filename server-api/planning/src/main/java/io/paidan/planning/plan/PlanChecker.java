package io.paidan.planning.plan;

import io.paidan.contract.geo.TravelTimes;
import java.util.ArrayList;
import java.util.List;

/**
 * Recomputes a proposal from the request alone: which visits stay, every time road by road, every hard limit, every part,
 * every figure. It shares no code with the planner; both only read the same records, and ask the same roads.
 */
public final class PlanChecker {
    private final TravelTimes travelTimes;

    public PlanChecker(TravelTimes travelTimes) {
        this.travelTimes = travelTimes;
    }

    /** All faults; empty when the proposal is sound. */
    public List<PlanFault> check(PlanRequest request, PlanProposal proposal) {
        var published = new Published(request.days(), request.orders());
        var faults = new ArrayList<PlanFault>();
        var days = request.days().stream().map(day -> day.engineer().id()).toList();
        var plans = proposal.engineers().stream().map(EngineerPlan::engineerId).toList();
        if (!days.equals(plans)) {
            faults.add(new PlanFault.EngineersDiffer(days, plans));
            return faults;
        }
        faults.addAll(new OrderCheck(request, proposal).faults());
        if (faults.isEmpty()) {
            for (var plan : proposal.engineers()) {
                faults.addAll(new DayCheck(request, published, plan, travelTimes).faults());
                faults.addAll(new LimitCheck(request, published).faults(plan));
            }
            faults.addAll(new PartsCheck(published).faults(proposal.engineers()));
            faults.addAll(new FigureCheck(request, published).faults(proposal, travelTimes));
        }
        return faults;
    }
}
