package io.paidan.contract.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs in.
 *
 * @param territories the territories he sees, each with all below it
 * @param wholeCompany true when no territory of the company lies beyond those: he is of head office
 * @param engineerId set when the user is an engineer
 * @param language {@code en} or {@code zh-CN}; null for that of his system
 */
public record UserSummary(
        UUID id,
        String username,
        String displayName,
        Role role,
        List<String> territories,
        boolean wholeCompany,
        @Nullable UUID engineerId,
        @Nullable String language) {
    public UserSummary {
        territories = List.copyOf(territories);
    }
}
