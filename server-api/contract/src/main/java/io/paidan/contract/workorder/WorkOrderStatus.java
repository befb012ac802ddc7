package io.paidan.contract.workorder;

/** Where an order is in its life. Which step leads where is written in {@link WorkOrderLifecycle}. */
public enum WorkOrderStatus {
    NEW,
    READY,
    SCHEDULED,
    IN_PROGRESS,
    WAITING,
    COMPLETED,
    CONFIRMED,
    CLOSED,
    CANCELLED;

    /** True while there is still something to do for it. */
    public boolean isOpen() {
        return switch (this) {
            case NEW, READY, SCHEDULED, IN_PROGRESS, WAITING -> true;
            case COMPLETED, CONFIRMED, CLOSED, CANCELLED -> false;
        };
    }

    /** True while the work is done and the customer's word or a supervisor's is still missing. */
    public boolean awaitsClosing() {
        return this == COMPLETED || this == CONFIRMED;
    }
}
