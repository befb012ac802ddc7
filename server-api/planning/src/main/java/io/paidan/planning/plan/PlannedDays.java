package io.paidan.planning.plan;

import io.paidan.planning.EngineerDay;
import io.paidan.planning.PlannedVisit;
import java.util.List;

/** The days as they would be with a plan carried out. */
final class PlannedDays {
    private PlannedDays() {}

    static List<EngineerDay> of(List<EngineerPlan> plans, Published published) {
        return plans.stream().map(plan -> of(plan, published)).toList();
    }

    static EngineerDay of(EngineerPlan plan, Published published) {
        var visits =
                plan.visits().stream().map(stop -> visit(stop, plan, published)).toList();
        return published.day(plan.engineerId()).with(visits);
    }

    private static PlannedVisit visit(PlanStop.AtCustomer stop, EngineerPlan plan, Published published) {
        var order = published.order(stop.orderId());
        return stop.visitId() == null
                ? ProposedVisits.of(order, plan.engineerId(), stop)
                : ProposedVisits.at(published.visit(stop.visitId()), plan.engineerId(), stop);
    }
}
