package io.paidan.contract.session;

import java.time.Instant;

/**
 * A signed-in user.
 *
 * @param token to be sent as {@code Authorization: Bearer …}
 */
public record Session(String token, Instant expiresAt, UserSummary user) {
    @Override
    public String toString() {
        return "Session[user=" + user + ", expiresAt=" + expiresAt + "]";
    }
}
