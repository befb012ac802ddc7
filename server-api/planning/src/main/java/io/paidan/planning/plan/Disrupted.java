package io.paidan.planning.plan;

import static java.util.stream.Collectors.toSet;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.PlannedVisit;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The facts after a disruption, before anybody did anything about it: the days that are left and the homeless orders. */
final class Disrupted {
    private Disrupted() {}

    /** @throws IllegalArgumentException when the visit or engineer is not in these days or cannot be disrupted so */
    static PlanRequest by(Disruption disruption, PlanRequest request) {
        return switch (disruption) {
            case Disruption.Overrun(var visitId, var newEnd) ->
                changed(request, visitId, (day, visit) -> overrun(day, visit, newEnd));
            case Disruption.Delayed(var visitId, var newArrival) ->
                changed(request, visitId, (day, visit) -> delayed(day, visit, newArrival));
            case Disruption.EngineerSick(var engineerId, var from) -> sick(request, engineerId, from);
            case Disruption.Declined(var visitId) -> declined(request, visitId);
            case Disruption.Emergency(var order) -> facts(request, request.days(), List.of(order));
            case Disruption.Cancelled(var visitId) -> cancelled(request, visitId);
        };
    }

    private static PlanRequest facts(PlanRequest request, List<EngineerDay> days, List<WorkOrderSummary> orders) {
        return new PlanRequest(days, orders, request.now(), request.weights(), request.refusals(), request.leeway());
    }

    /** What waits anyway may use the time that becomes free. */
    private static PlanRequest cancelled(PlanRequest request, UUID visitId) {
        var order = find(request.days(), visitId).order().id();
        return facts(request, without(request.days(), Set.of(order)), request.orders());
    }

    private interface Change {
        EngineerDay apply(EngineerDay day, PlannedVisit visit);
    }

    private static PlanRequest changed(PlanRequest request, UUID visitId, Change change) {
        var planned = find(request.days(), visitId);
        var days = request.days().stream()
                .map(day -> day.visits().contains(planned) ? change.apply(day, planned) : day)
                .toList();
        return facts(request, days, List.of());
    }

    /** What he does now goes on until then. */
    private static EngineerDay overrun(EngineerDay day, PlannedVisit planned, Instant newEnd) {
        require(planned, planned.visit().status() == VisitStatus.IN_PROGRESS, "overrun");
        return day.availableFrom(newEnd);
    }

    private static EngineerDay delayed(EngineerDay day, PlannedVisit planned, Instant newArrival) {
        var visit = planned.visit();
        if (visit.status() == VisitStatus.EN_ROUTE) {
            return day.availableFrom(newArrival);
        }
        require(
                planned,
                planned.equals(day.visits().getFirst()) && !visit.status().isUnderWay(),
                "be delayed on the way");
        return day.availableFrom(newArrival.minus(visit.travel()));
    }

    private static void require(PlannedVisit planned, boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("the visit of order %s is %s and cannot %s"
                    .formatted(planned.order().number(), planned.visit().status(), what));
        }
    }

    private static PlanRequest declined(PlanRequest request, UUID visitId) {
        var planned = find(request.days(), visitId);
        require(planned, !planned.visit().status().isUnderWay(), "be declined");
        var refusals = new HashSet<>(request.refusals());
        refusals.add(
                new PlanRequest.Refusal(planned.order().id(), planned.visit().engineerId()));
        return new PlanRequest(
                without(request.days(), Set.of(planned.order().id())),
                List.of(waiting(planned.order())),
                request.now(),
                request.weights(),
                refusals,
                request.leeway());
    }

    private static PlanRequest sick(PlanRequest request, UUID engineerId, Instant from) {
        var sick = request.days().stream()
                .filter(day -> day.engineer().id().equals(engineerId))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("engineer %s is not among these days".formatted(engineerId)));
        var lost = sick.visits().stream()
                .filter(planned -> planned.visit().plannedEnd().isAfter(from))
                .map(PlannedVisit::order)
                .toList();
        var days = without(
                        request.days(), lost.stream().map(WorkOrderSummary::id).collect(toSet()))
                .stream()
                .map(day -> day.engineer().id().equals(engineerId) ? absent(day, from) : day)
                .toList();
        return facts(
                request, days, lost.stream().map(Disrupted::waiting).distinct().toList());
    }

    /** Sick until the end of his shift; nobody knows more today. */
    private static EngineerDay absent(EngineerDay day, Instant from) {
        var shift = day.shift();
        return shift == null || !from.isBefore(shift.end())
                ? day
                : day.absentToo(new Absence(from, shift.end(), AbsenceKind.SICK));
    }

    private static WorkOrderSummary waiting(WorkOrderSummary order) {
        return order.status() == WorkOrderStatus.READY ? order : order.in(WorkOrderStatus.READY);
    }

    /** An order for several loses all its visits: its crew has to be put together anew. */
    private static List<EngineerDay> without(List<EngineerDay> days, Set<UUID> orders) {
        return days.stream()
                .map(day -> day.with(day.visits().stream()
                        .filter(planned -> !orders.contains(planned.order().id()))
                        .toList()))
                .toList();
    }

    private static PlannedVisit find(List<EngineerDay> days, UUID visitId) {
        return days.stream()
                .flatMap(day -> day.visits().stream())
                .filter(planned -> planned.visit().id().equals(visitId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("visit %s is not among these days".formatted(visitId)));
    }
}
