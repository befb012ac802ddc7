package io.paidan.desktop.dispatch;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that was given to somebody or taken back from him here, to be undone and redone.
 *
 * @param engineerId who was given the order; null when it was taken back
 * @param visitId the visit that was made, or taken back
 * @param formerEngineerId who had the order before; null when nobody
 */
record AssignmentAct(
        UUID orderId,
        @Nullable UUID engineerId,
        UUID visitId,
        @Nullable UUID formerEngineerId) implements Act {

    static AssignmentAct withdrawal(UUID orderId, UUID visitId, UUID formerEngineerId) {
        return new AssignmentAct(orderId, null, visitId, formerEngineerId);
    }

    /** Whom it is about. */
    UUID subject() {
        return engineerId != null ? engineerId : Objects.requireNonNull(formerEngineerId);
    }

    /** The same about another visit. */
    AssignmentAct with(UUID newVisitId) {
        return new AssignmentAct(orderId, engineerId, newVisitId, formerEngineerId);
    }
}
