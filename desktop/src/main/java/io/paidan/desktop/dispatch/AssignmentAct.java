package io.paidan.desktop.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assignment made here, to be undone and redone.
 *
 * @param formerEngineerId who had the order before; null when nobody
 */
record AssignmentAct(
        UUID orderId,
        UUID engineerId,
        UUID visitId,
        @Nullable UUID formerEngineerId) {

    AssignmentAct again(UUID newVisitId) {
        return new AssignmentAct(orderId, engineerId, newVisitId, formerEngineerId);
    }
}
