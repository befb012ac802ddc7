package io.paidan.desktop.dispatch;

import io.paidan.contract.visit.VisitSummary;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that was given to somebody or taken back from him here, to be undone and redone.
 *
 * @param engineerId who was given the order; null when it was taken back
 * @param visitId the visit that was made, or taken back
 * @param made that visit as it was when the act was undone; null before, and when the order was taken back
 * @param former the visit that gave way; null when nobody had the order before
 */
record AssignmentAct(
        UUID orderId,
        @Nullable UUID engineerId,
        UUID visitId,
        @Nullable VisitAsItWas made,
        @Nullable VisitAsItWas former)
        implements Act {

    static AssignmentAct assignment(UUID orderId, UUID engineerId, UUID visitId, @Nullable VisitAsItWas former) {
        return new AssignmentAct(orderId, engineerId, visitId, null, former);
    }

    static AssignmentAct withdrawal(VisitSummary visit) {
        return new AssignmentAct(visit.workOrderId(), null, visit.id(), null, VisitAsItWas.of(visit));
    }

    /** Whom it is about. */
    UUID subject() {
        return engineerId != null ? engineerId : Objects.requireNonNull(formerEngineerId());
    }

    /** Who had the order before; null when nobody. */
    @Nullable
    UUID formerEngineerId() {
        return former == null ? null : former.engineerId();
    }

    /** Undone: what it made is withdrawn. */
    AssignmentAct havingMade(VisitSummary visit) {
        return new AssignmentAct(orderId, engineerId, visitId, VisitAsItWas.of(visit), former);
    }

    /** The same about another visit. */
    AssignmentAct with(UUID newVisitId) {
        return new AssignmentAct(orderId, engineerId, newVisitId, made, former);
    }

    /** Done again: this is what gave way now. */
    AssignmentAct with(UUID newVisitId, @Nullable VisitAsItWas newFormer) {
        return new AssignmentAct(orderId, engineerId, newVisitId, null, newFormer);
    }
}
