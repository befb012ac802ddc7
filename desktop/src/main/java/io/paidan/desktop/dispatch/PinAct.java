package io.paidan.desktop.dispatch;

import io.paidan.contract.visit.VisitSummary;
import java.util.UUID;

/**
 * A visit that was pinned or let go here, to be undone and redone.
 *
 * @param visitId the visit as it was then; when its assignment was undone and redone since, another one stands for it
 * @param pinned false when it was let go
 */
record PinAct(UUID orderId, UUID visitId, UUID engineerId, boolean pinned) implements Act {

    static PinAct of(VisitSummary visit, boolean pinned) {
        return new PinAct(visit.workOrderId(), visit.id(), visit.engineerId(), pinned);
    }
}
