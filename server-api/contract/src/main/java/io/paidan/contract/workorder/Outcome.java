package io.paidan.contract.workorder;

/**
 * How an order ended so far.
 *
 * @param reworks how often it was done again: went back to assigning after it had been completed, or by a new order
 * @param closedUnconfirmed true when it was closed by rule because the customer had not confirmed it in time
 */
public record Outcome(int reworks, boolean closedUnconfirmed) {}
