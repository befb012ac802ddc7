package io.paidan.planning.plan;

import static io.paidan.planning.plan.UnservedOrder.Reason.NOT_EXPLAINED;
import static io.paidan.planning.plan.UnservedOrder.Reason.NOT_SEARCHED;
import static io.paidan.planning.plan.UnservedOrder.Reason.WEIGHED;
import static java.util.stream.Collectors.toSet;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.ranking.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Says of every order that a plan leaves out why it does. */
final class Unserved {
    /** So many engineers are named for an order. */
    private static final int CLOSEST = 3;

    /** Nobody reads the reasons of more orders, and each asks every engineer. */
    private static final int MOST_EXPLAINED = 200;

    private final Ranking ranking;

    Unserved(TravelTimes travelTimes) {
        this.ranking = new Ranking(travelTimes);
    }

    /**
     * The most pressing first.
     *
     * @param notSearched orders that took no part in the search
     * @param allowance once it is over nobody asks for further reasons
     */
    List<UnservedOrder> of(
            List<EngineerPlan> plans,
            PlanRequest request,
            Published published,
            Set<UUID> notSearched,
            Allowance allowance) {
        var served = plans.stream()
                .flatMap(plan -> plan.visits().stream())
                .map(PlanStop.AtCustomer::orderId)
                .collect(toSet());
        var left = published.orders().stream()
                .filter(order -> !served.contains(order.id()))
                .sorted(Pressing.FIRST)
                .toList();
        var days = PlannedDays.of(plans, published);
        var unserved = new ArrayList<UnservedOrder>();
        var explained = 0;
        for (var order : left) {
            var isSearched = !notSearched.contains(order.id());
            var isExplained = isSearched && explained < MOST_EXPLAINED && !allowance.isOver();
            explained += isExplained ? 1 : 0;
            unserved.add(new UnservedOrder(
                    order.id(),
                    published.visitOf(order.id()),
                    isExplained ? WEIGHED : isSearched ? NOT_EXPLAINED : NOT_SEARCHED,
                    isExplained ? closest(order, days, request) : List.of()));
        }
        return unserved;
    }

    private List<Candidate> closest(WorkOrderSummary order, List<EngineerDay> days, PlanRequest request) {
        var asked = days.stream().filter(day -> !request.isRefused(order, day)).toList();
        return ranking.rank(order, asked, request.now()).stream().limit(CLOSEST).toList();
    }
}
