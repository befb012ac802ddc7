package io.paidan.planning.plan;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Says which of several repairs is best at what. */
final class RepairChoice {
    private final PlanWeights weights;
    private final List<WorkOrderSummary> homeless;

    /** @param homeless the most pressing first */
    RepairChoice(PlanWeights weights, List<WorkOrderSummary> homeless) {
        this.weights = weights;
        this.homeless = homeless;
    }

    /** What counts before everything: that nobody is left out. */
    double unserved(RepairSearch.Found found) {
        return found.figures().unservedCost(weights);
    }

    RepairSearch.Found best(Alternative.Kind kind, List<RepairSearch.Found> all) {
        var order = comparingDouble(this::unserved)
                .thenComparing(byKind(kind))
                .thenComparingDouble(found -> found.figures().cost(weights));
        return all.stream().min(order).orElseThrow();
    }

    private Comparator<RepairSearch.Found> byKind(Alternative.Kind kind) {
        return switch (kind) {
            case FASTEST -> this::reachedSooner;
            case CHEAPEST -> comparingDouble(found -> price(found.figures()));
            case LEAST_DISTURBING ->
                comparingInt((RepairSearch.Found found) -> found.disturbance().engineersTouched())
                        .thenComparingInt(found -> found.disturbance().visitsMoved())
                        .thenComparing(found -> found.disturbance().shift());
        };
    }

    private double price(PlanFigures figures) {
        return seconds(figures.travel()) * weights.travelSecond()
                + seconds(figures.overtime()) * weights.overtimeSecond()
                + figures.overtimePay() * weights.overtimePay();
    }

    private int reachedSooner(RepairSearch.Found one, RepairSearch.Found other) {
        for (var order : homeless) {
            var sooner = comparing((RepairSearch.Found found) -> arrival(found, order))
                    .compare(one, other);
            if (sooner != 0) {
                return sooner;
            }
        }
        return one.figures().lateBy().compareTo(other.figures().lateBy());
    }

    /** When the first of those who do it is there; {@link Instant#MAX} when nobody is. */
    private static Instant arrival(RepairSearch.Found found, WorkOrderSummary order) {
        return found.plans().stream()
                .flatMap(plan -> plan.visits().stream())
                .filter(stop -> stop.orderId().equals(order.id()))
                .map(PlanStop.AtCustomer::arrival)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
