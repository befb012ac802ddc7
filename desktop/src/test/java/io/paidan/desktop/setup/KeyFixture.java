package io.paidan.desktop.setup;

import io.paidan.contract.session.ApiKeySummary;
import io.paidan.contract.session.NewApiKey;
import io.paidan.contract.session.Role;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.FixtureServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys of other programs, and what the server says of them. */
final class KeyFixture {

    private KeyFixture() {}

    static void teach(FixtureServer server) {
        server.answer("GET /api/setup/api-keys", keys());
        server.answer(
                "POST /api/setup/api-keys", new NewApiKey("paidan_7Qm2cVt0uYkXbN4rE9wLsA1dHfJzKpGo", keys().getLast()));
    }

    private static List<ApiKeySummary> keys() {
        return List.of(
                key("CRM", Role.AGENT, null, BoardFixture.NOW.minus(Duration.ofMinutes(2)), null),
                key("ERP", Role.STOREKEEPER, BoardFixture.NOW.plus(Duration.ofDays(90)), null, null),
                key("Alpenhaus", Role.PARTNER, BoardFixture.NOW.minus(Duration.ofDays(3)), null, null),
                key("IoT", Role.AGENT, null, null, null));
    }

    private static ApiKeySummary key(
            String name,
            Role role,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {
        return new ApiKeySummary(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                "paidan_" + name.toLowerCase(Locale.ROOT),
                role,
                List.of("oberland"),
                "管理员",
                BoardFixture.NOW,
                expiresAt,
                lastUsedAt,
                revokedAt == null ? null : "管理员",
                revokedAt);
    }
}
