package io.paidan.server.session;

import io.paidan.contract.session.Role;
import io.paidan.contract.session.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sends the request; controllers take him as {@code @AuthenticationPrincipal SignedInUser}.
 *
 * @param granted the territories given to him
 * @param territories these with all below them: what he may see
 * @param regions the regions of those
 * @param engineerId set for an engineer, who sees and changes only his own visits
 */
public record SignedInUser(
        UUID id,
        String username,
        String displayName,
        Role role,
        List<String> granted,
        List<String> territories,
        List<String> regions,
        @Nullable UUID engineerId,
        Instant sessionExpiresAt) {

    public SignedInUser {
        granted = List.copyOf(granted);
        territories = List.copyOf(territories);
        regions = List.copyOf(regions);
    }

    /** True for what lies in one of his territories; what concerns a whole region is for everybody who is in it. */
    public boolean sees(String region, String territory) {
        return territories.contains(territory) || (region.equals(territory) && regions.contains(region));
    }

    public boolean isEngineer() {
        return role == Role.ENGINEER;
    }

    /** @throws IllegalStateException for somebody who is no engineer */
    public UUID requireEngineerId() {
        if (engineerId == null) {
            throw new IllegalStateException("User %s is no engineer".formatted(username));
        }
        return Objects.requireNonNull(engineerId);
    }

    public UserSummary summary() {
        return new UserSummary(id, username, displayName, role, granted, engineerId);
    }
}
