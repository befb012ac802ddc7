package io.paidan.contract.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as he is set up.
 *
 * @param username what he signs in with, in small letters
 * @param territories those he was given, each with all below it, ordered
 * @param engineerId set when he is an engineer
 * @param language {@code en} or {@code zh-CN}; null for that of his system
 * @param mustChangePassword true until he has replaced the password somebody else gave him
 * @param lockedUntil until when signing in is refused after wrong passwords; null when it is not
 * @param lastSignInAt null when never
 * @param version grows by one with every change
 * @param changedBy display name of who changed him last
 */
public record UserDetails(
        UUID id,
        String username,
        String displayName,
        Role role,
        List<String> territories,
        @Nullable UUID engineerId,
        @Nullable String language,
        boolean active,
        boolean mustChangePassword,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignInAt,
        int version,
        String changedBy,
        Instant changedAt) {
    public UserDetails {
        territories = List.copyOf(territories);
    }

    /** The same as a change that changes nothing yet. */
    public SaveUser edit() {
        return new SaveUser(version, username, displayName, role, territories, engineerId, language, active, null);
    }
}
