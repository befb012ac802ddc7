package io.paidan.desktop.inspector;

import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;

/** Whether somebody gives orders to engineers: who dispatches does, an agent only what is left to him. */
record MayAssign(Role role) {

    boolean of(WorkOrderSummary order) {
        return role.dispatches()
                || (role == Role.AGENT
                        && order.status() == WorkOrderStatus.READY
                        && order.dispatch().phase() == DispatchPhase.AGENT_ASSIGNS);
    }
}
