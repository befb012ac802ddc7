package io.paidan.contract.sla;

/**
 * How an order stands, and why its policy is the one it is.
 *
 * @param choice as it would be made now
 */
public record SlaDetails(OrderSla sla, SlaChoice choice) {}
