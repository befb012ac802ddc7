package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.UserSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether somebody gives an order to engineers: who dispatches does, an agent only what is left to him, what is looked at
 * first only who looks at it, and what an outlet was given nobody over its head but a supervisor.
 *
 * @param wholeCompany true for somebody of head office
 * @param territories given to him, each with all below it
 */
public record MayAssign(Role role, boolean wholeCompany, List<String> territories)
        implements Predicate<WorkOrderSummary> {

    private static final Set<Role> REVIEW = EnumSet.of(Role.ADMINISTRATOR, Role.SUPERVISOR);

    public static MayAssign of(UserSummary user) {
        return new MayAssign(user.role(), user.wholeCompany(), user.territories());
    }

    @Override
    public boolean test(WorkOrderSummary order) {
        return switch (phase(order)) {
            case IN_REVIEW -> endsReviews(role);
            case AGENT_ASSIGNS -> role.isAtDesk();
            case FORWARDED -> role.dispatches() && (endsReviews(role) || !seesWholeRegion(order));
            case POOL, QUEUED, NOBODY_FITS, NOBODY_TOOK, OFFERED -> role.dispatches();
        };
    }

    /** The key of a sentence that says who gives it to engineers instead, and what he can do who wants to himself. */
    String whoElseKey(WorkOrderSummary order) {
        return switch (phase(order)) {
            case IN_REVIEW -> "dispatch.leftToSupervisor";
            case FORWARDED -> role.dispatches() ? "dispatch.leftToOutlet" : "dispatch.leftToDispatchers";
            case AGENT_ASSIGNS, POOL, QUEUED, NOBODY_FITS, NOBODY_TOOK, OFFERED -> "dispatch.leftToDispatchers";
        };
    }

    /** True for who says what becomes of an order that was to be looked at first. */
    public static boolean endsReviews(Role role) {
        return REVIEW.contains(role);
    }

    private static DispatchPhase phase(WorkOrderSummary order) {
        return order.status() == WorkOrderStatus.READY ? order.dispatch().phase() : DispatchPhase.POOL;
    }

    private boolean seesWholeRegion(WorkOrderSummary order) {
        return wholeCompany || territories.contains(order.region());
    }
}
