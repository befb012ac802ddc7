package io.paidan.contract.workorder;

import java.util.List;
import java.util.UUID;

/** Close several orders, each on its own: what one is refused for does not hold up the others. At most 500. */
public record CloseWorkOrders(List<Row> orders) {

    /** @param version of the order the caller saw */
    public record Row(UUID id, int version) {}

    public CloseWorkOrders {
        orders = List.copyOf(orders);
    }
}
