package io.paidan.contract.workorder;

/**
 * Agree another time with the customer. Planned visits that do not begin in it are taken back.
 *
 * @param window when he can be visited now; must not be over
 * @param version the version of the order the caller saw; another one on the server is a conflict
 * @param reason in words
 */
public record RescheduleWorkOrder(TimeWindow window, int version, String reason) {}
