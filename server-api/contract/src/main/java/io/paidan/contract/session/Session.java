package io.paidan.contract.session;

import java.time.Instant;

/**
 * A signed-in user.
 *
 * @param token to be sent as {@code Authorization: Bearer …}
 * @param expiresAt when it ends at the latest
 * @param mustChangePassword true when nothing but {@link ChangePassword} is accepted yet
 */
public record Session(String token, Instant expiresAt, UserSummary user, boolean mustChangePassword) {
    @Override
    public String toString() {
        return "Session[user=" + user + ", expiresAt=" + expiresAt + "]";
    }
}
