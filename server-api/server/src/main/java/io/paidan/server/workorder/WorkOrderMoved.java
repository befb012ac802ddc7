package io.paidan.server.workorder;

import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;

/**
 * An order has another status: published within the transaction that wrote it, so that what a listener writes is kept or
 * lost with it, and a listener that throws undoes it. Taking in is no move: {@code Recorded} tells of a new order.
 */
public record WorkOrderMoved(WorkOrderStatus from, WorkOrderSummary order) {}
