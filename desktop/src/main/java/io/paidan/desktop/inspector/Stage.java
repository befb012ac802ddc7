package io.paidan.desktop.inspector;

import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import org.jspecify.annotations.Nullable;

/** How far an order has come: its status and its visit's as the one thing people see. */
public enum Stage {
    RECEIVED,
    TO_ASSIGN,
    ASSIGNED,
    ON_SITE,
    DONE,
    CONFIRMED;

    /** Null for an order that leads nowhere any more. */
    static @Nullable Stage of(WorkOrderSummary order, @Nullable VisitSummary activeVisit) {
        return switch (order.status()) {
            case NEW -> RECEIVED;
            case READY -> TO_ASSIGN;
            case WAITING -> activeVisit == null ? TO_ASSIGN : of(activeVisit);
            case SCHEDULED -> activeVisit == null ? ASSIGNED : of(activeVisit);
            case IN_PROGRESS -> ON_SITE;
            case COMPLETED -> DONE;
            case CONFIRMED, CLOSED -> CONFIRMED;
            case CANCELLED -> null;
        };
    }

    private static Stage of(VisitSummary visit) {
        return visit.arrivedAt() == null ? ASSIGNED : ON_SITE;
    }
}
