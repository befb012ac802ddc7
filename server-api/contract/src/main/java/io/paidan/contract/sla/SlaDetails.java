package io.paidan.contract.sla;

/**
 * How an order stands, and why its policy is the one it is.
 *
 * @param choice as it would be made now
 * @param calendarChanged true when the hours its times are counted in have changed since, of whatever policy
 */
public record SlaDetails(OrderSla sla, SlaChoice choice, boolean calendarChanged) {}
