package io.paidan.server.dispatch;

import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitLifecycle;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.organisation.Actor;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.Procedures;
import io.paidan.server.workorder.WorkOrders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves visits through {@link VisitLifecycle}, and their orders with them. */
@Service
public class VisitTransitions {

    private final WorkOrders workOrders;
    private final Visits visits;
    private final Engineers engineers;
    private final VisitMoves moves;
    private final Procedures procedures;
    private final Refusals refusals;

    VisitTransitions(
            WorkOrders workOrders,
            Visits visits,
            Engineers engineers,
            VisitMoves moves,
            Procedures procedures,
            Refusals refusals) {
        this.workOrders = workOrders;
        this.visits = visits;
        this.engineers = engineers;
        this.moves = moves;
        this.procedures = procedures;
        this.refusals = refusals;
    }

    /**
     * Takes one step; a visit that has that status already is given back as it is, so a repeat does no harm.
     *
     * @throws ProblemException NOT_FOUND, CONFLICT when the visit changed since the caller looked,
     *     TRANSITION_NOT_ALLOWED, FORBIDDEN for the role, INVALID when a reason is missing
     */
    @Transactional
    public VisitSummary move(UUID id, TransitionVisit command, Actor actor) {
        var scope = actor.scope();
        var seen = visits.get(id, scope);
        var order = workOrders.lock(seen.workOrderId(), scope);
        var ofCrew = visits.listActiveOfOrder(seen.region(), seen.workOrderId()).stream()
                .filter(each -> each.isTogetherWith(seen))
                .map(VisitSummary::engineerId);
        engineers.lockDays(
                seen.region(),
                Stream.concat(Stream.of(seen.engineerId()), ofCrew).distinct().toList());
        var ofOrder = visits.listOfOrder(seen.region(), seen.workOrderId());
        var visit = find(id, ofOrder);
        if (visit.status() == command.to()) {
            return visit;
        }
        if (visit.version() != command.version()) {
            throw refusals.conflict(order, visit);
        }
        var step = VisitLifecycle.find(visit.status(), command.to())
                .orElseThrow(() -> refusals.noSuchStep(order, visit.status(), command.to()));
        if (!actor.may(step.by())) {
            throw refusals.notAllowed(order, command.to(), actor);
        }
        check(step.guard(), order, visit, command.reason());
        return take(step, order, ofOrder, visit, command, actor.name());
    }

    private void check(
            VisitLifecycle.Guard guard, WorkOrderSummary order, VisitSummary visit, @Nullable String reason) {
        switch (guard) {
            case NONE -> {}
            case REASON -> refusals.requireReason(reason);
            case PROCEDURE_DONE -> {
                var missing = procedures.listMissing(order);
                if (!missing.isEmpty()) {
                    throw refusals.stepsMissing(order, missing);
                }
            }
            case NO_OTHER_UNDER_WAY -> {
                var other = findUnderWay(visit);
                if (other.isPresent()) {
                    var busyWith = workOrders.listByIds(
                            other.get().region(), List.of(other.get().workOrderId()));
                    throw refusals.busy(order, visit, busyWith.getFirst());
                }
            }
        }
    }

    /** In whatever region: who is lent has his other visits at home. */
    private Optional<VisitSummary> findUnderWay(VisitSummary visit) {
        var regions = Stream.concat(
                Stream.of(visit.region()), engineers.listOtherRegions(visit.region(), visit.engineerId()).stream());
        return regions.flatMap(region -> visits.listActive(region, List.of(visit.engineerId())).stream())
                .filter(each -> each.status().isUnderWay())
                .findFirst();
    }

    private VisitSummary take(
            VisitLifecycle.Step step,
            WorkOrderSummary order,
            List<VisitSummary> ofOrder,
            VisitSummary visit,
            TransitionVisit command,
            String actor) {
        var colleagues = takenBackWith(visit, step.to(), ofOrder);
        var left = ofOrder.stream().filter(each -> !colleagues.contains(each)).toList();
        var statusAfter = step.orderAfter(order.status(), VisitLifecycle.Others.of(visit, left));
        var orderAfter = statusAfter == order.status() ? order : workOrders.move(order, statusAfter, null);
        var moved = moves.move(
                visit, step.to(), orderAfter, new VisitMoves.Cause(actor, command.reason(), command.place()));
        for (var colleague : colleagues) {
            moves.move(
                    colleague, VisitStatus.WITHDRAWN, orderAfter, new VisitMoves.Cause(actor, command.reason(), null));
        }
        return moved;
    }

    /** Without him the rest of a crew is too few: their planned visits end with his. */
    private static List<VisitSummary> takenBackWith(VisitSummary visit, VisitStatus to, List<VisitSummary> ofOrder) {
        var colleagues = ofOrder.stream()
                .filter(each -> each.isTogetherWith(visit) && !each.id().equals(visit.id()))
                .toList();
        return VisitLifecycle.breaksUpCrew(visit, to, colleagues)
                ? colleagues.stream().filter(each -> each.status().isActive()).toList()
                : List.of();
    }

    private static VisitSummary find(UUID id, List<VisitSummary> ofOrder) {
        return ofOrder.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
