package io.paidan.planning.plan;

import io.paidan.contract.geo.TravelTimes;
import java.util.List;

/** Whether plans that nobody searched for keep every limit. */
final class KeptLimits {
    private final PlanRequest request;
    private final Published published;
    private final TravelTimes travelTimes;

    KeptLimits(PlanRequest request, Published published, TravelTimes travelTimes) {
        this.request = request;
        this.published = published;
        this.travelTimes = travelTimes;
    }

    boolean areKeptBy(List<EngineerPlan> plans) {
        return plans.stream().allMatch(this::isInTimeAndAllowed)
                && new PartsCheck(published).faults(plans).isEmpty();
    }

    boolean areKeptBy(EngineerPlan plan) {
        return areKeptBy(List.of(plan));
    }

    private boolean isInTimeAndAllowed(EngineerPlan plan) {
        return new DayCheck(request, published, plan, travelTimes).faults().isEmpty()
                && new LimitCheck(request, published).faults(plan).isEmpty();
    }
}
