package io.paidan.desktop.workorder;

import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderLifecycle;
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
    /** For parts, the customer or anything else. */
    WAITING {
        @Override
        public boolean holds(WorkOrderSummary order, Urgency urgency) {
            return order.status() == WorkOrderStatus.WAITING;
        }
    },
    ALL_OPEN {
        @Override
        public boolean holds(WorkOrderSummary order, Urgency urgency) {
            return order.status().isOpen();
        }
    },
    /** Done; the customer is still to be called back. */
    TO_CONFIRM {
        @Override
        public boolean holds(WorkOrderSummary order, Urgency urgency) {
            return order.status() == WorkOrderStatus.COMPLETED;
        }

        @Override
        public boolean isFor(Role role) {
            return WorkOrderLifecycle.listNext(WorkOrderStatus.COMPLETED, role).contains(WorkOrderStatus.CONFIRMED);
        }

        @Override
        public boolean isOfDone() {
            return true;
        }
    },
    /** The customer is content; a supervisor has still to close it. */
    TO_CLOSE {
        @Override
        public boolean holds(WorkOrderSummary order, Urgency urgency) {
            return order.status() == WorkOrderStatus.CONFIRMED;
        }

        @Override
        public boolean isFor(Role role) {
            return WorkOrderLifecycle.listNext(WorkOrderStatus.CONFIRMED, role).contains(WorkOrderStatus.CLOSED);
        }

        @Override
        public boolean isOfDone() {
            return true;
        }
    };

    public abstract boolean holds(WorkOrderSummary order, Urgency urgency);

    /** False for a role that can do nothing about what it holds. */
    public boolean isFor(Role role) {
        return true;
    }

    /** True when the work of what it holds is done: no deadline presses any more, what lies there longest comes first. */
    public boolean isOfDone() {
        return false;
    }
}
