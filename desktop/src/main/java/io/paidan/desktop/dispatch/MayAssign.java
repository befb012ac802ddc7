package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether somebody gives an order to engineers: who dispatches does, an agent only what is left to him, and what is looked
 * at first only who looks at it.
 */
public record MayAssign(Role role) implements Predicate<WorkOrderSummary> {

    private static final Set<Role> REVIEW = EnumSet.of(Role.ADMINISTRATOR, Role.SUPERVISOR);

    @Override
    public boolean test(WorkOrderSummary order) {
        var phase = order.status() == WorkOrderStatus.READY ? order.dispatch().phase() : DispatchPhase.POOL;
        return switch (phase) {
            case IN_REVIEW -> endsReviews();
            case AGENT_ASSIGNS -> role.isAtDesk();
            case POOL, QUEUED, NOBODY_FITS, NOBODY_TOOK, OFFERED, FORWARDED -> role.dispatches();
        };
    }

    /** True for who says what becomes of an order that was to be looked at first. */
    public boolean endsReviews() {
        return REVIEW.contains(role);
    }
}
