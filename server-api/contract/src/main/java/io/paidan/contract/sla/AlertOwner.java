package io.paidan.contract.sla;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes care of an alert.
 *
 * @param userId null in what was taken before that was kept, by a name that is nobody's or several people's
 * @param name as he was called then
 */
public record AlertOwner(@Nullable UUID userId, String name) {}
