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

    private static final int SEARCHES_OF_A_KIND = PRICES_OF_CHANGE.size() + 1;

    /** How many searches there are at most; one that is not needed leaves its time to those behind it. */
    private static final int SEARCHES = Alternative.Kind.values().length * SEARCHES_OF_A_KIND + 1;

    /**
     * A repair.
     *
     * @param figures with the weights of the request, whatever it was found with
     */
    record Found(DayPlanner.Searched searched, Disturbance disturbance, PlanFigures figures) {
        List<EngineerPlan> plans() {
            return searched.plans();
        }
    }

    private final PlanRequest facts;
    private final Published published;
    private final Disturbances disturbances;
    private final RepairScope scope;
    private final Set<UUID> wide;
    private final DayPlanner planner;
    private final Allowance allowance;
    private int kinds;
    private int begun;

    /** @param facts with the leeway that the budget gives */
    RepairSearch(
            PlanRequest facts, Disturbances disturbances, RepairScope scope, DayPlanner planner, Allowance allowance) {
        this.scope = scope;
        this.wide = scope.wide();
        this.facts = facts;
        this.published = new Published(facts.days(), facts.orders());
        this.disturbances = disturbances;
        this.planner = planner;
        this.allowance = allowance;
    }

    Found found(DayPlanner.Searched searched) {
        var plans = searched.plans();
        return new Found(searched, disturbances.of(plans), Figures.of(plans, published, facts.weights()));
    }

    /**
     * Repairs of one kind, the last one within the budget unless there is none. When dear changes do not help, only as
     * many engineers take part as may be touched.
     */
    List<Found> search(Alternative.Kind kind, DisturbanceBudget budget) {
        begun = SEARCHES_OF_A_KIND * kinds++;
        var all = new ArrayList<Found>();
        for (var price : PRICES_OF_CHANGE) {
            var found = search(kind, price, facts.leeway(), wide);
            all.add(found);
            if (budget.allows(found.disturbance()) || allowance.isCancelled()) {
                return all;
            }
        }
        var few = scope.narrow(all.getLast().plans(), budget.engineersTouched());
        all.add(search(kind, PRICES_OF_CHANGE.getLast(), facts.leeway(), few));
        return all;
    }

    /** A repair that disturbs little, but as much as it takes. */
    Found searchWithoutBudget() {
        begun = SEARCHES - 1;
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
        return found(planner.search(
                request, next(), day -> changing.contains(day.engineer().id())));
    }

    private Allowance next() {
        var part = allowance.part((double) begun / SEARCHES, (begun + 1.0) / SEARCHES);
        begun++;
        return part;
    }

    private List<WorkOrderSummary> dueNow(List<WorkOrderSummary> orders) {
        return orders.stream().map(order -> order.dueBy(facts.now())).toList();
    }
}
