package io.paidan.desktop.workorder;

import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;

/** A tab of the order list: which orders it holds. */
public enum SavedView {
    UNASSIGNED {
        @Override
        public boolean holds(WorkOrderSummary order, Urgency urgency) {
            return order.status() == WorkOrderStatus.NEW || order.status() == WorkOrderStatus.READY;
        }
    },
    RISK {
        @Override
        public boolean holds(WorkOrderSummary order, Urgency urgency) {
            return urgency != Urgency.CALM;
        }
    },
    WAITING_PARTS {
        @Override
        public boolean holds(WorkOrderSummary order, Urgency urgency) {
            return order.status() == WorkOrderStatus.WAITING && order.waitingReason() == WaitingReason.PARTS;
        }
    },
    ALL_OPEN {
        @Override
        public boolean holds(WorkOrderSummary order, Urgency urgency) {
            return order.status().isOpen();
        }
    };

    public abstract boolean holds(WorkOrderSummary order, Urgency urgency);
}
