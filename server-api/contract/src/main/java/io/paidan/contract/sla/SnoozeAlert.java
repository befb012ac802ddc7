package io.paidan.contract.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Put an alert out of sight for a while; the next escalation step brings it back before.
 *
 * @param until after now, at most a day ahead
 * @param seenOwner who takes care of it as far as the caller saw; null when he saw it in nobody's hands
 */
public record SnoozeAlert(
        SlaTarget target, Instant until, @Nullable UUID seenOwner) {}
