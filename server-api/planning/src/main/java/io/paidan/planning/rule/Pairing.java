package io.paidan.planning.rule;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import java.time.Instant;

/**
 * An order and an engineer who might get it.
 *
 * @param day his, without the order
 */
public record Pairing(WorkOrderSummary order, EngineerDay day, Instant now) {}
