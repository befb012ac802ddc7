package io.paidan.contract.sla;

import java.time.Instant;

/**
 * Put an alert out of sight for a while; the next escalation step brings it back before.
 *
 * @param until after now, at most a day ahead
 */
public record SnoozeAlert(SlaTarget target, Instant until) {}
