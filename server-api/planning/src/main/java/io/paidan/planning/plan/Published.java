package io.paidan.planning.plan;

import static java.util.stream.Collectors.toMap;

import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.PlannedVisit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the published days say, by id; the waiting orders beside it. */
final class Published {
    private final Map<UUID, EngineerDay> days = new HashMap<>();
    private final Map<UUID, PlannedVisit> visits = new LinkedHashMap<>();
    private final Map<UUID, WorkOrderSummary> orders = new LinkedHashMap<>();
    private final Instant horizon;

    Published(List<EngineerDay> engineerDays, List<WorkOrderSummary> waiting) {
        for (var day : engineerDays) {
            days.put(day.engineer().id(), day);
            for (var planned : day.visits()) {
                visits.put(planned.visit().id(), planned);
                orders.put(planned.order().id(), planned.order());
            }
        }
        waiting.forEach(order -> orders.put(order.id(), order));
        horizon = engineerDays.stream()
                .flatMap(day ->
                        Stream.ofNullable(day.shift()).map(shift -> shift.end().plus(day.overtimeAllowed())))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    EngineerDay day(UUID engineerId) {
        return Objects.requireNonNull(days.get(engineerId));
    }

    PlannedVisit visit(UUID visitId) {
        return Objects.requireNonNull(visits.get(visitId));
    }

    WorkOrderSummary order(UUID orderId) {
        return Objects.requireNonNull(orders.get(orderId));
    }

    /** The published visit of an order, the first of several; null when it has none. */
    @Nullable
    UUID visitOf(UUID orderId) {
        return visits.values().stream()
                .filter(planned -> planned.order().id().equals(orderId))
                .map(planned -> planned.visit().id())
                .findFirst()
                .orElse(null);
    }

    /** When the last of these engineers has to be done, overtime included; {@link Instant#MIN} when nobody works. */
    Instant horizon() {
        return horizon;
    }

    /** How late an order is at the least that none of these engineers does. */
    Duration unservedLateBy(WorkOrderSummary order) {
        return horizon.isAfter(order.dueAt()) ? Duration.between(order.dueAt(), horizon) : Duration.ZERO;
    }

    Collection<WorkOrderSummary> orders() {
        return orders.values();
    }

    /** Every difference between these days and the plans: first by engineer and time, then what goes back to the pool. */
    List<PlanChange> changes(List<EngineerPlan> plans) {
        var changes = new ArrayList<PlanChange>();
        var lost = new LinkedHashMap<>(visits);
        plans.stream().flatMap(plan -> plan.visits().stream()).forEach(stop -> lost.remove(stop.visitId()));
        var heirs = lost.values().stream()
                .collect(toMap(
                        planned -> planned.order().id(), PlannedVisit::visit, (one, _) -> one, LinkedHashMap::new));
        for (var plan : plans) {
            for (var stop : plan.visits()) {
                var visit = stop.visitId() == null
                        ? heirs.remove(stop.orderId())
                        : visit(stop.visitId()).visit();
                if (visit == null || !isUnchanged(visit, plan, stop)) {
                    changes.add(change(stop.orderId(), visit, plan.engineerId(), stop.start()));
                }
            }
        }
        heirs.values().stream()
                .sorted(Comparator.comparing(VisitSummary::plannedStart).thenComparing(VisitSummary::id))
                .forEach(visit -> changes.add(change(visit.workOrderId(), visit, null, null)));
        return changes;
    }

    private static boolean isUnchanged(VisitSummary visit, EngineerPlan plan, PlanStop.AtCustomer stop) {
        return visit.engineerId().equals(plan.engineerId())
                && visit.plannedStart().equals(stop.start());
    }

    private static PlanChange change(
            UUID orderId, @Nullable VisitSummary visit, @Nullable UUID engineerId, @Nullable Instant start) {
        return visit == null
                ? new PlanChange(orderId, null, null, null, engineerId, start)
                : new PlanChange(orderId, visit.id(), visit.engineerId(), visit.plannedStart(), engineerId, start);
    }
}
