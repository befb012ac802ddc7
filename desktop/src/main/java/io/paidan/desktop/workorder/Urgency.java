package io.paidan.desktop.workorder;

import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How badly an order needs a hand; most urgent first. Each has its shape, so that colour is not the only sign. */
public enum Urgency {
    /** The deadline has passed and nobody has arrived. */
    LATE("◆"),
    /** Less than an hour remains, or the planned arrival lies after the deadline. */
    AT_RISK("▲"),
    CALM("●");

    public static final Duration RISK_BEFORE = Duration.ofMinutes(60);

    private final String shape;

    Urgency(String shape) {
        this.shape = shape;
    }

    public String shape() {
        return shape;
    }

    /**
     * The clock of an order that waits for parts or the customer stands still.
     *
     * @param activeVisit the order's planned or running visit, null when nobody has it
     */
    public static Urgency of(WorkOrderSummary order, @Nullable VisitSummary activeVisit, Instant now) {
        if (!order.status().isOpen() || order.status() == WorkOrderStatus.WAITING || hasArrived(activeVisit)) {
            return CALM;
        }
        if (now.isAfter(order.dueAt())) {
            return LATE;
        }
        if (activeVisit != null) {
            return activeVisit.plannedStart().isAfter(order.dueAt()) ? AT_RISK : CALM;
        }
        return now.plus(RISK_BEFORE).isAfter(order.dueAt()) ? AT_RISK : CALM;
    }

    private static boolean hasArrived(@Nullable VisitSummary visit) {
        return visit != null && visit.arrivedAt() != null;
    }
}
