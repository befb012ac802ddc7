package io.paidan.planning.plan;

import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds repairs of every kind, within a disturbance budget and, to say what would be needed, beyond it. */
final class RepairSearch {
    /** Changes count that many times as much in one search after the other, until a repair is within the budget. */
    private static final List<Double> PRICES_OF_CHANGE = List.of(1.0, 10.0, 100.0);

    /** How many searches there are at most. */
    private static final int SEARCHES = 3 * (PRICES_OF_CHANGE.size() + 1) + 1;

    /**
     * A repair.
     *
     * @param figures with the weights of the request, whatever it was found with
     */
    record Found(List<EngineerPlan> plans, Disturbance disturbance, PlanFigures figures) {}

    private final PlanRequest facts;
    private final Published published;
    private final Disturbances disturbances;
    private final RepairScope scope;
    private final Set<UUID> wide;
    private final DayPlanner planner;
    private final DayPlanner.Effort effort;

    /** @param facts with the leeway that the budget gives */
    RepairSearch(
            PlanRequest facts,
            Disturbances disturbances,
            RepairScope scope,
            DayPlanner planner,
            DayPlanner.Effort effort) {
        this.scope = scope;
        this.wide = scope.wide();
        this.facts = facts;
        this.published = new Published(facts.days(), facts.orders());
        this.disturbances = disturbances;
        this.planner = planner;
        this.effort = effort.part(SEARCHES);
    }

    Found found(List<EngineerPlan> plans) {
        return new Found(plans, disturbances.of(plans), Figures.of(plans, published, facts.weights()));
    }

    /**
     * Repairs of one kind, the last one within the budget unless there is none. When dear changes do not help, only as
     * many engineers take part as may be touched.
     */
    List<Found> search(Alternative.Kind kind, DisturbanceBudget budget) {
        var all = new ArrayList<Found>();
        for (var price : PRICES_OF_CHANGE) {
            var found = search(kind, price, facts.leeway(), wide);
            all.add(found);
            if (budget.allows(found.disturbance())) {
                return all;
            }
        }
        var few = scope.narrow(all.getLast().plans(), budget.engineersTouched());
        all.add(search(kind, PRICES_OF_CHANGE.getLast(), facts.leeway(), few));
        return all;
    }

    /** A repair that disturbs little, but as much as it takes. */
    Found searchWithoutBudget() {
        return search(Alternative.Kind.LEAST_DISTURBING, 1.0, disturbances.leeway(Duration.ofDays(1)), wide);
    }

    private Found search(
            Alternative.Kind kind, double priceOfChange, Map<UUID, PlanRequest.Leeway> leeway, Set<UUID> changing) {
        var weights = facts.weights();
        var request = new PlanRequest(
                facts.days(),
                kind == Alternative.Kind.FASTEST ? dueNow(facts.orders()) : facts.orders(),
                facts.now(),
                switch (kind) {
                    case FASTEST -> weights.changesTimes(priceOfChange / 4);
                    case CHEAPEST -> weights.changesTimes(priceOfChange / 8);
                    case LEAST_DISTURBING -> weights.changesTimes(priceOfChange * 8);
                },
                facts.refusals(),
                leeway);
        return found(planner.plans(
                request, effort, day -> changing.contains(day.engineer().id())));
    }

    private List<WorkOrderSummary> dueNow(List<WorkOrderSummary> orders) {
        return orders.stream().map(order -> order.dueBy(facts.now())).toList();
    }
}
