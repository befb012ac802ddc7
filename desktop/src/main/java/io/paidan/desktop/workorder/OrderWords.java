package io.paidan.desktop.workorder;

import io.paidan.contract.workorder.WorkOrderSummary;

/** By what an order is found. */
public final class OrderWords {

    private OrderWords() {}

    /** For {@code Words.areIn}; the same as the server searches. */
    public static String of(WorkOrderSummary order) {
        return String.join(" ", order.number(), order.title(), order.customerName(), order.phone(), order.address());
    }
}
