package io.paidan.contract.presence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody's attention is. The newest of a user replaces the one before.
 *
 * @param workOrderId null when it is at nothing the reader may see
 * @param attention null when it is at nothing the reader may see
 * @param until it counts until then, unless it is said again
 */
public record Presence(
        UUID userId,
        String name,
        @Nullable UUID workOrderId,
        @Nullable Attention attention,
        Instant until) {

    /** As those are told who may not see that order. */
    public Presence elsewhere() {
        return new Presence(userId, name, null, null, until);
    }
}
