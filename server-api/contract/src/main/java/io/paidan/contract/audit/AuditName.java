package io.paidan.contract.audit;

import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that a line of the log names by its id.
 *
 * @param name what it is called now; null when it was erased
 */
public record AuditName(String id, @Nullable String name) {}
