package io.paidan.contract.sla;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Say that oneself takes care of an alert.
 *
 * @param seenOwner whom the caller takes it over from; null when he saw it in nobody's hands
 */
public record TakeAlert(SlaTarget target, @Nullable UUID seenOwner) {}
