package io.paidan.desktop.timeline;

import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.workorder.Urgency;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the colour of a bar says. */
enum BarTone {
    DONE,
    IN_PROGRESS,
    PLANNED,
    AT_RISK,
    LATE;

    /** So long over its planned end a visit counts as being on time. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    /** A visit that was late stays red until it is over; one that overruns its plan puts the next at risk. */
    static BarTone of(VisitSummary visit, WorkOrderSummary order, @Nullable OrderSla sla, Instant now) {
        if (visit.status() == VisitStatus.DONE) {
            return DONE;
        }
        var arrived = visit.arrivedAt();
        if (arrived != null) {
            if (arrived.isAfter(order.dueAt())) {
                return LATE;
            }
            return now.isAfter(visit.plannedEnd().plus(GRACE)) ? AT_RISK : IN_PROGRESS;
        }
        return switch (Urgency.of(order, visit, sla, now)) {
            case LATE -> LATE;
            case AT_RISK -> AT_RISK;
            case CALM -> PLANNED;
        };
    }
}
