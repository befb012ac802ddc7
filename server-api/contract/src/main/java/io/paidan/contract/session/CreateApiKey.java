package io.paidan.contract.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Make an API key.
 *
 * @param id a UUIDv7 made by the caller
 * @param role any but {@link Role#ADMINISTRATOR} and {@link Role#ENGINEER}
 * @param territories what it sees, each with all below it
 * @param expiresAt null when it does not
 */
public record CreateApiKey(
        UUID id,
        String name,
        Role role,
        List<String> territories,
        @Nullable Instant expiresAt) {
    public CreateApiKey {
        territories = List.copyOf(territories);
    }
}
