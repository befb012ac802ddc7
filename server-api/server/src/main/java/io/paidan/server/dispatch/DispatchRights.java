package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Actor;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may give a ready order to an engineer, by where it stands in its mode. */
@Component
class DispatchRights {

    private static final Set<Role> REVIEW = EnumSet.of(Role.ADMINISTRATOR, Role.SUPERVISOR);

    private final Refusals refusals;

    DispatchRights(Refusals refusals) {
        this.refusals = refusals;
    }

    /** @throws io.paidan.server.platform.ProblemException FORBIDDEN, with who may */
    void requireMayAssign(WorkOrderSummary order, Actor actor) {
        var phase = order.status() == WorkOrderStatus.READY ? order.dispatch().phase() : DispatchPhase.POOL;
        switch (phase) {
            case IN_REVIEW -> requireReview(order, actor);
            case FORWARDED -> {
                requireDispatcher(order, actor);
                if (!actor.may(REVIEW) && isOfWholeRegion(order, actor)) {
                    throw refusals.leftToOutlet(order);
                }
            }
            case AGENT_ASSIGNS -> {
                // the agent who made it, and every dispatcher
            }
            case POOL, QUEUED, NOBODY_FITS, NOBODY_TOOK, OFFERED -> requireDispatcher(order, actor);
        }
    }

    /** @throws io.paidan.server.platform.ProblemException FORBIDDEN while a supervisor has to look at it */
    void requireMayChange(WorkOrderSummary order, Actor actor) {
        if (order.dispatch().phase() == DispatchPhase.IN_REVIEW) {
            requireReview(order, actor);
        }
    }

    private void requireDispatcher(WorkOrderSummary order, Actor actor) {
        if (actor.role() == Role.AGENT) {
            throw refusals.notTheAgents(order);
        }
    }

    private void requireReview(WorkOrderSummary order, Actor actor) {
        if (!actor.may(REVIEW)) {
            throw refusals.inReview(order);
        }
    }

    private static boolean isOfWholeRegion(WorkOrderSummary order, Actor actor) {
        return actor.scope().territories().contains(order.region());
    }
}
