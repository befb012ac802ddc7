package io.paidan.planning.plan;

import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up the figures of one plan. */
final class Figures {
    private final Published published;
    private final PlanWeights weights;
    private final Map<UUID, Integer> visitsOf = new HashMap<>();
    private final List<Duration> booked = new ArrayList<>();
    private int late;
    private Duration lateBy = Duration.ZERO;
    private Duration travel = Duration.ZERO;
    private Duration overtime = Duration.ZERO;
    private double overtimePay;
    private double squaredLoad;
    private int promisesBroken;
    private Duration brokenBy = Duration.ZERO;
    private int changedEngineers;
    private int movedVisits;
    private int notPreferred;

    private Figures(Published published, PlanWeights weights) {
        this.published = published;
        this.weights = weights;
    }

    static PlanFigures of(List<EngineerPlan> plans, Published published, PlanWeights weights) {
        var figures = new Figures(published, weights);
        plans.forEach(figures::add);
        return figures.sum();
    }

    private void add(EngineerPlan plan) {
        travel = travel.plus(plan.travel());
        overtime = overtime.plus(plan.overtime());
        addLoad(published.day(plan.engineerId()), plan);
        for (var stop : plan.visits()) {
            visitsOf.merge(stop.orderId(), 1, Integer::sum);
            var order = published.order(stop.orderId());
            addLateness(order.dueAt(), stop.arrival());
            notPreferred += order.prefersAnother(plan.engineerId()) ? 1 : 0;
            if (stop.visitId() != null) {
                var visit = published.visit(stop.visitId()).visit();
                addPromise(visit.promisedArrival(), stop.start());
                addMove(visit, plan.engineerId(), stop.start());
            }
        }
    }

    private void addLoad(EngineerDay day, EngineerPlan plan) {
        var rate = day.engineer().overtime();
        if (rate != null) {
            overtimePay += rate.pricePerHour() * hours(plan.overtime());
        }
        var shift = day.shift();
        if (shift != null && day.availableFrom().isBefore(shift.end())) {
            var filled = plan.travel().plus(plan.work());
            booked.add(filled);
            var share = hours(filled) / hours(Duration.between(day.availableFrom(), shift.end()));
            squaredLoad += share * share;
        }
    }

    private void addLateness(Instant dueAt, Instant arrival) {
        if (arrival.isAfter(dueAt)) {
            late++;
            lateBy = lateBy.plus(Duration.between(dueAt, arrival));
        }
    }

    private void addPromise(@Nullable Instant promised, Instant start) {
        if (promised == null) {
            return;
        }
        var kept = promised.plus(weights.tolerance());
        if (start.isAfter(kept)) {
            promisesBroken++;
            brokenBy = brokenBy.plus(Duration.between(kept, start));
        }
    }

    private void addMove(VisitSummary visit, UUID engineerId, Instant start) {
        if (!visit.engineerId().equals(engineerId)) {
            changedEngineers++;
        }
        if (Duration.between(visit.plannedStart(), start).abs().compareTo(weights.tolerance()) > 0) {
            movedVisits++;
        }
    }

    private PlanFigures sum() {
        var served = 0;
        var unserved = new EnumMap<Priority, Integer>(Priority.class);
        var unservedLateBy = Duration.ZERO;
        for (var order : published.orders()) {
            if (isServed(order)) {
                served++;
            } else {
                unserved.merge(order.priority(), 1, Integer::sum);
                unservedLateBy = unservedLateBy.plus(published.unservedLateBy(order));
            }
        }
        return new PlanFigures(
                served,
                unserved,
                unservedLateBy,
                late,
                lateBy,
                travel,
                overtime,
                overtimePay,
                squaredLoad,
                standardDeviation(booked),
                promisesBroken,
                brokenBy,
                changedEngineers,
                movedVisits,
                notPreferred);
    }

    private boolean isServed(WorkOrderSummary order) {
        return visitsOf.getOrDefault(order.id(), 0) > 0;
    }

    private static Duration standardDeviation(List<Duration> durations) {
        var mean = durations.stream().mapToDouble(Figures::hours).average().orElse(0);
        var variance = durations.stream()
                .mapToDouble(duration -> Math.pow(hours(duration) - mean, 2))
                .average()
                .orElse(0);
        return Duration.ofMinutes(Math.round(Math.sqrt(variance) * 60));
    }

    private static double hours(Duration duration) {
        return duration.toMillis() / 3_600_000.0;
    }
}
