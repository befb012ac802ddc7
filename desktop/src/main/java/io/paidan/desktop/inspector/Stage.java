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
            case READY, WAITING -> TO_ASSIGN;
            case SCHEDULED -> activeVisit != null && activeVisit.arrivedAt() != null ? ON_SITE : ASSIGNED;
            case IN_PROGRESS -> ON_SITE;
            case COMPLETED -> DONE;
            case CONFIRMED, CLOSED -> CONFIRMED;
            case CANCELLED -> null;
        };
    }
}
