package io.paidan.contract.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where somebody is signed in.
 *
 * @param address the network address he signed in from
 * @param device the program he signed in with, as it names itself
 * @param current true for the session that asks
 */
public record SessionSummary(
        UUID id,
        UUID userId,
        String username,
        String displayName,
        String address,
        String device,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean current) {

    /** All of them but the one that asks. */
    public static List<SessionSummary> others(List<SessionSummary> sessions) {
        return sessions.stream().filter(session -> !session.current()).toList();
    }
}
