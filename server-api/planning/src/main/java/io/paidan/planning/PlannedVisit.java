package io.paidan.planning;

import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;

/** A visit with the order it is for. */
public record PlannedVisit(VisitSummary visit, WorkOrderSummary order) {
    public PlannedVisit {
        if (!visit.workOrderId().equals(order.id())) {
            throw new IllegalArgumentException("visit %s belongs to order %s, not to %s %s"
                    .formatted(visit.id(), visit.workOrderId(), order.number(), order.id()));
        }
    }
}
