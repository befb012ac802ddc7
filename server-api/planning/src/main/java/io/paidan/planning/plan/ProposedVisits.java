package io.paidan.planning.plan;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.PlannedVisit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Visits as they would be. */
final class ProposedVisits {
    private ProposedVisits() {}

    /** A published visit as a plan has it. */
    static PlannedVisit at(PlannedVisit published, UUID engineerId, PlanStop.AtCustomer stop) {
        var visit = published.visit();
        return new PlannedVisit(
                visit.withEngineer(engineerId)
                        .withPlan(stop.start(), stop.end(), stop.travel(), stop.viaStoreId())
                        .withPinned(stop.fixed() && !visit.status().isUnderWay()),
                published.order());
    }

    /** A visit that nobody has published; it goes by its order's id. */
    static PlannedVisit of(WorkOrderSummary order, UUID engineerId, PlanStop.AtCustomer stop) {
        return new PlannedVisit(
                VisitSummary.alone(
                        order.id(),
                        order.region(),
                        order.id(),
                        engineerId,
                        VisitStatus.PLANNED,
                        stop.start(),
                        stop.end(),
                        stop.travel(),
                        stop.viaStoreId(),
                        stop.fixed(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        1),
                order);
    }

    /** The id of a published visit; null when it is only proposed. */
    static @Nullable UUID publishedId(VisitSummary visit) {
        return visit.id().equals(visit.workOrderId()) ? null : visit.id();
    }

    /** The same visit free to move to later. */
    static PlannedVisit unpinned(PlannedVisit published) {
        return new PlannedVisit(published.visit().withPinned(false), published.order());
    }
}
