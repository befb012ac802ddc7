package io.paidan.planning.plan;

import static java.util.stream.Collectors.toSet;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.ranking.Ranking;
import java.util.List;

/** Says of every order that a plan leaves out why it does. */
final class Unserved {
    /** So many engineers are named for an order. */
    private static final int CLOSEST = 3;

    private final Ranking ranking;

    Unserved(TravelTimes travelTimes) {
        this.ranking = new Ranking(travelTimes);
    }

    /** The most pressing first. */
    List<UnservedOrder> of(List<EngineerPlan> plans, PlanRequest request, Published published) {
        var served = plans.stream()
                .flatMap(plan -> plan.visits().stream())
                .map(PlanStop.AtCustomer::orderId)
                .collect(toSet());
        var days = PlannedDays.of(plans, published);
        return published.orders().stream()
                .filter(order -> !served.contains(order.id()))
                .sorted(Pressing.FIRST)
                .map(order ->
                        new UnservedOrder(order.id(), published.visitOf(order.id()), closest(order, days, request)))
                .toList();
    }

    private List<Candidate> closest(WorkOrderSummary order, List<EngineerDay> days, PlanRequest request) {
        var asked = days.stream().filter(day -> !request.isRefused(order, day)).toList();
        return ranking.rank(order, asked, request.now()).stream().limit(CLOSEST).toList();
    }
}
