package io.paidan.contract.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Make or change a user: sent to his id, a UUIDv7 made by the caller.
 *
 * @param version the version that was seen; 0 to make a new one
 * @param engineerId whom he is, for {@link Role#ENGINEER}; null for every other role
 * @param language {@code en} or {@code zh-CN}; null for that of his system
 * @param active false keeps him from signing in and ends his sessions
 * @param password a first or a forgotten password, which he must change himself; null to leave it
 */
public record SaveUser(
        int version,
        String username,
        String displayName,
        Role role,
        List<String> territories,
        @Nullable UUID engineerId,
        @Nullable String language,
        boolean active,
        @Nullable String password) {
    public SaveUser {
        territories = List.copyOf(territories);
    }

    @Override
    public String toString() {
        return "SaveUser[version=%d, username=%s, role=%s, territories=%s, active=%s]"
                .formatted(version, username, role, territories, active);
    }
}
