package io.paidan.server.dispatch;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.visit.Visits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The planned visits of an order, held so that nobody sets out while they are taken back. */
@Component
class PlannedVisits {

    private final Visits visits;
    private final Engineers engineers;
    private final VisitMoves moves;
    private final Refusals refusals;

    PlannedVisits(Visits visits, Engineers engineers, VisitMoves moves, Refusals refusals) {
        this.visits = visits;
        this.engineers = engineers;
        this.moves = moves;
        this.refusals = refusals;
    }

    /**
     * Holds the days of their engineers until the transaction ends; the caller has locked the order.
     *
     * @throws ProblemException TRANSITION_NOT_ALLOWED when somebody is on his way or at work
     */
    List<VisitSummary> hold(WorkOrderSummary order) {
        var active = visits.listActiveOfOrder(order.region(), order.id());
        engineers.lockDays(
                order.region(),
                active.stream().map(VisitSummary::engineerId).distinct().toList());
        var planned = visits.listActiveOfOrder(order.region(), order.id());
        planned.stream()
                .filter(visit -> visit.status().isUnderWay())
                .findFirst()
                .ifPresent(visit -> {
                    throw refusals.underWay(order, visit);
                });
        return planned;
    }

    /** @param orderAfter the order as it is once this has happened */
    void withdraw(List<VisitSummary> held, WorkOrderSummary orderAfter, @Nullable String reason, String actor) {
        for (var visit : held) {
            moves.move(visit, VisitStatus.WITHDRAWN, orderAfter, new VisitMoves.Cause(actor, reason, null));
        }
    }
}
