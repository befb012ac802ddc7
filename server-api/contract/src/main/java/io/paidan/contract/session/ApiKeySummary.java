package io.paidan.contract.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key by which another program calls the server.
 *
 * @param hint how the key begins, to tell it from others
 * @param role what it may do
 * @param territories what it sees, each with all below it
 * @param expiresAt null when it does not
 * @param lastUsedAt to the minute; null when never
 * @param revokedAt null while it is good
 */
public record ApiKeySummary(
        UUID id,
        String name,
        String hint,
        Role role,
        List<String> territories,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {
    public ApiKeySummary {
        territories = List.copyOf(territories);
    }
}
