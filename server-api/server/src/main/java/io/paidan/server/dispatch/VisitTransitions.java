package io.paidan.server.dispatch;

import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitLifecycle;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.organisation.Actor;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.History;
import io.paidan.server.workorder.Procedures;
import io.paidan.server.workorder.WorkOrders;
import java.time.Instant;
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
    private final History history;
    private final Refusals refusals;
    private final Announcements announcements;

    VisitTransitions(
            WorkOrders workOrders,
            Visits visits,
            Engineers engineers,
            VisitMoves moves,
            Procedures procedures,
            History history,
            Refusals refusals,
            Announcements announcements) {
        this.workOrders = workOrders;
        this.visits = visits;
        this.engineers = engineers;
        this.moves = moves;
        this.procedures = procedures;
        this.history = history;
        this.refusals = refusals;
        this.announcements = announcements;
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
        var colleagues = takenBackWith(visit, command.to(), ofOrder);
        var left = ofOrder.stream().filter(each -> !colleagues.contains(each)).toList();
        var others = VisitLifecycle.Others.of(visit, left, findTakenUpAgain(order));
        check(step, order, visit, others, command.reason());
        var statusAfter = statusAfter(step, order, others);
        var orderAfter = statusAfter == order.status() ? order : workOrders.move(order, statusAfter, null);
        var moved = take(step, orderAfter, colleagues, visit, command, actor.name());
        if (cameToNothing(moved)) {
            announcements.followed(orderAfter, order.status(), actor.name());
        }
        return moved;
    }

    private @Nullable Instant findTakenUpAgain(WorkOrderSummary order) {
        return history.findLastRework(order.region(), order.id()).orElse(null);
    }

    private void check(
            VisitLifecycle.Step step,
            WorkOrderSummary order,
            VisitSummary visit,
            VisitLifecycle.Others others,
            @Nullable String reason) {
        switch (step.guard()) {
            case NONE -> {}
            case REASON -> refusals.requireReason(reason);
            case PROCEDURE_DONE -> {
                if (step.orderAfter(order.status(), others) == WorkOrderStatus.COMPLETED) {
                    requireProcedure(order);
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

    private void requireProcedure(WorkOrderSummary order) {
        var missing = procedures.listMissing(order);
        if (!missing.isEmpty()) {
            throw refusals.stepsMissing(order, missing);
        }
    }

    /** A visit that ends without success completes nothing while mandatory steps have no result. */
    private WorkOrderStatus statusAfter(
            VisitLifecycle.Step step, WorkOrderSummary order, VisitLifecycle.Others others) {
        var after = step.orderAfter(order.status(), others);
        var proven = after != WorkOrderStatus.COMPLETED
                || procedures.listMissing(order).isEmpty();
        return proven ? after : step.orderAfter(order.status(), others.unproven());
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
            WorkOrderSummary orderAfter,
            List<VisitSummary> colleagues,
            VisitSummary visit,
            TransitionVisit command,
            String actor) {
        var moved = moves.move(
                visit, step.to(), orderAfter, new VisitMoves.Cause(actor, command.reason(), command.place()));
        for (var colleague : colleagues) {
            moves.move(
                    colleague, VisitStatus.WITHDRAWN, orderAfter, new VisitMoves.Cause(actor, command.reason(), null));
        }
        return moved;
    }

    /** Who begins or is done says by that where the order is; a visit that ends otherwise leaves it here or there. */
    private static boolean cameToNothing(VisitSummary visit) {
        return !visit.status().isActive() && visit.status() != VisitStatus.DONE;
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
