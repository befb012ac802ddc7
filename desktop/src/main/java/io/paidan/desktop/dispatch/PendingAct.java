package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.visit.VisitSummary;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something sent and not yet come back as an event; shown over the store meanwhile.
 *
 * @param engineerId who is to get the order; null when it is being taken back
 * @param visitId the visit it makes or ends
 * @param plan where it will probably go in his day; null when unknown
 */
public record PendingAct(
        UUID orderId,
        @Nullable UUID engineerId,
        UUID visitId,
        @Nullable Insertion plan) {

    /** Something of a visit that stays with its engineer where it is. */
    static PendingAct of(VisitSummary visit) {
        return new PendingAct(visit.workOrderId(), visit.engineerId(), visit.id(), null);
    }
}
