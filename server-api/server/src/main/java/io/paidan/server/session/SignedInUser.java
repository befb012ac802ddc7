package io.paidan.server.session;

import io.paidan.contract.session.Role;
import io.paidan.contract.session.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sends the request, a person or a program; controllers take him as {@code @AuthenticationPrincipal SignedInUser}.
 *
 * @param id of the person or of the API key
 * @param granted the territories given to him
 * @param territories these with all below them: what he may see
 * @param regions the regions of those
 * @param engineerId set for an engineer, who sees and changes only his own visits
 * @param wholeCompany true when no territory of the company lies beyond his: he is of head office
 * @param language what he chose, {@code en} or {@code zh-CN}; null when nothing
 * @param sessionId null for an API key
 */
public record SignedInUser(
        UUID id,
        String username,
        String displayName,
        Role role,
        List<String> granted,
        List<String> territories,
        List<String> regions,
        boolean wholeCompany,
        @Nullable UUID engineerId,
        @Nullable String language,
        Instant sessionExpiresAt,
        @Nullable UUID sessionId,
        boolean mustChangePassword) {

    public SignedInUser {
        granted = List.copyOf(granted);
        territories = List.copyOf(territories);
        regions = List.copyOf(regions);
    }

    /** True for what lies in one of his territories. */
    public boolean sees(String territory) {
        return territories.contains(territory);
    }

    /** The same for what concerns several territories. */
    public boolean seesAny(List<String> concerned) {
        return concerned.stream().anyMatch(this::sees);
    }

    /** True when what belongs to a region as a whole, such as its central store, is for him: he is of the company, in it. */
    public boolean isOfCompanyIn(String region) {
        return regions.contains(region) && role != Role.PARTNER;
    }

    /** True when all of these lie in his territories. */
    public boolean holds(List<String> others) {
        return territories.containsAll(others);
    }

    public boolean isEngineer() {
        return role == Role.ENGINEER;
    }

    public ShownCustomers shownCustomers() {
        return ShownCustomers.to(role);
    }

    /** False for an API key. */
    public boolean isPerson() {
        return sessionId != null;
    }

    /** @throws IllegalStateException for somebody who is no engineer */
    public UUID requireEngineerId() {
        if (engineerId == null) {
            throw new IllegalStateException("User %s is no engineer".formatted(username));
        }
        return Objects.requireNonNull(engineerId);
    }

    public UserSummary summary() {
        return new UserSummary(id, username, displayName, role, granted, wholeCompany, engineerId, language);
    }
}
