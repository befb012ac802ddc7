package io.paidan.server.session;

import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;

/** Of which orders somebody is shown the customer's telephone number, address and exact place. */
public record ShownCustomers(boolean ofOpenOrders, boolean ofUnconfirmedOrders, boolean ofEndedOrders) {

    public static ShownCustomers to(Role role) {
        return new ShownCustomers(
                PersonalData.CUSTOMER_OF_OPEN_ORDER.isShownTo(role),
                PersonalData.CUSTOMER_OF_UNCONFIRMED_ORDER.isShownTo(role),
                PersonalData.CUSTOMER_OF_ENDED_ORDER.isShownTo(role));
    }

    public boolean of(WorkOrderStatus status) {
        return switch (status) {
            case NEW, READY, SCHEDULED, IN_PROGRESS, WAITING -> ofOpenOrders;
            case COMPLETED -> ofUnconfirmedOrders;
            case CONFIRMED, CLOSED, CANCELLED -> ofEndedOrders;
        };
    }

    /** False for whoever must not search by them either: finding an order by a number would tell it. */
    public boolean ofAllOrders() {
        return ofOpenOrders && ofUnconfirmedOrders && ofEndedOrders;
    }
}
