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
import java.util.function.Predicate;

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
        return facts(
                request, without(request.days(), planned -> planned.order().id().equals(order)), request.orders());
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
        var lost = Lost.of(List.of(planned), request);
        return new PlanRequest(
                without(request.days(), lost),
                lost.orders(),
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
        var lost = Lost.of(
                sick.visits().stream()
                        .filter(planned -> planned.visit().plannedEnd().isAfter(from))
                        .toList(),
                request);
        var days = without(request.days(), lost).stream()
                .map(day -> day.engineer().id().equals(engineerId) ? absent(day, from) : day)
                .toList();
        return facts(request, days, lost.orders());
    }

    /**
     * Visits that lose their engineer, and the orders that have to find another one. Where colleagues of a crew are under
     * way the order stays theirs; else its crew has to be put together anew.
     */
    private record Lost(Set<UUID> visits, List<WorkOrderSummary> orders) {
        static Lost of(List<PlannedVisit> lost, PlanRequest request) {
            var visits = lost.stream().map(planned -> planned.visit().id()).collect(toSet());
            var begun = request.days().stream()
                    .flatMap(day -> day.visits().stream())
                    .filter(planned -> planned.visit().status().isUnderWay()
                            && !visits.contains(planned.visit().id()))
                    .map(planned -> planned.order().id())
                    .collect(toSet());
            var orders = lost.stream()
                    .map(PlannedVisit::order)
                    .filter(order -> !begun.contains(order.id()))
                    .map(Disrupted::waiting)
                    .distinct()
                    .toList();
            return new Lost(visits, orders);
        }

        boolean takesAway(PlannedVisit planned) {
            return visits.contains(planned.visit().id())
                    || orders.stream()
                            .anyMatch(order -> order.id().equals(planned.order().id()));
        }
    }

    /** Sick until the end of his shift, overtime included; nobody knows more today. */
    private static EngineerDay absent(EngineerDay day, Instant from) {
        var shift = day.shift();
        var over = shift == null ? from : shift.end().plus(day.overtimeAllowed());
        return from.isBefore(over) ? day.absentToo(new Absence(from, over, AbsenceKind.SICK)) : day;
    }

    private static WorkOrderSummary waiting(WorkOrderSummary order) {
        return order.status() == WorkOrderStatus.READY ? order : order.in(WorkOrderStatus.READY);
    }

    private static List<EngineerDay> without(List<EngineerDay> days, Lost lost) {
        return without(days, lost::takesAway);
    }

    private static List<EngineerDay> without(List<EngineerDay> days, Predicate<PlannedVisit> isGone) {
        return days.stream()
                .map(day ->
                        day.with(day.visits().stream().filter(isGone.negate()).toList()))
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
