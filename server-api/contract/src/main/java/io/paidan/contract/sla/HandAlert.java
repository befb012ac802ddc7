package io.paidan.contract.sla;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Put an alert into somebody else's hands.
 *
 * @param to whose: one of those who may take it and see its order
 * @param seenOwner in whose hands the caller saw it; null when in nobody's
 */
public record HandAlert(SlaTarget target, UUID to, @Nullable UUID seenOwner) {}
