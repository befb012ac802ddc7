package io.paidan.planning.plan;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.PlannedVisit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Describes what becomes of published days when nothing is done. */
final class RippleEffect {
    private final Published published;
    private final List<Ripple.Delayed> delays = new ArrayList<>();
    private final List<Ripple.Overflow> overflows = new ArrayList<>();

    private RippleEffect(Published published) {
        this.published = published;
    }

    /** @param undisturbed the plans that come of the days when nothing is done */
    static Ripple of(
            Published published,
            List<EngineerPlan> undisturbed,
            List<WorkOrderSummary> homeless,
            List<UUID> understaffed) {
        var effect = new RippleEffect(published);
        undisturbed.forEach(effect::add);
        var pressing = homeless.stream()
                .sorted(Pressing.FIRST)
                .map(WorkOrderSummary::id)
                .toList();
        return new Ripple(effect.delays, effect.overflows, pressing, understaffed);
    }

    private void add(EngineerPlan plan) {
        for (var stop : plan.visits()) {
            var visit = published.visit(Objects.requireNonNull(stop.visitId()));
            if (stop.start().isAfter(visit.visit().plannedStart())) {
                delays.add(delayed(visit, stop, plan.engineerId()));
            }
        }
        var shift = published.day(plan.engineerId()).shift();
        if (shift != null && plan.overtime().isPositive()) {
            overflows.add(new Ripple.Overflow(
                    plan.engineerId(), shift.end(), shift.end().plus(plan.overtime())));
        }
    }

    private static Ripple.Delayed delayed(PlannedVisit planned, PlanStop.AtCustomer stop, UUID engineerId) {
        var visit = planned.visit();
        var order = planned.order();
        var window = order.window();
        var promised = visit.promisedArrival();
        return new Ripple.Delayed(
                visit.id(),
                order.id(),
                engineerId,
                visit.plannedStart(),
                stop.start(),
                after(order.dueAt(), stop.arrival()),
                promised == null ? Duration.ZERO : after(promised, stop.start()),
                window != null && !stop.start().isBefore(window.end()));
    }

    private static Duration after(Instant limit, Instant instant) {
        return instant.isAfter(limit) ? Duration.between(limit, instant) : Duration.ZERO;
    }
}
