package io.paidan.server.testing;

import io.paidan.contract.session.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

/**
 * Regions, territories and people as tests need them: region {@code oberland} with {@code oberland-nord} and
 * {@code oberland-sued}, region {@code unterland} with {@code unterland-west}. Everybody's password is {@code demo}.
 */
public final class TestCompany {

    /** As cheap as bcrypt goes but one, so that a test can raise it. */
    public static final int PASSWORD_COST = 5;

    public static final String PASSWORD = "demo";

    private static final String PASSWORD_HASH = new DelegatingPasswordEncoder(
                    "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(PASSWORD_COST)))
            .encode(PASSWORD);

    private final JdbcTemplate database;

    TestCompany(JdbcTemplate database) {
        this.database = database;
    }

    /** The territories, and the users dispatcher, agent, supervisor, storekeeper and admin, who see both regions. */
    public TestCompany withEverybody() {
        withTerritories();
        withUser("dispatcher", Role.DISPATCHER, "oberland", "unterland");
        withUser("agent", Role.AGENT, "oberland", "unterland");
        withUser("supervisor", Role.SUPERVISOR, "oberland", "unterland");
        withUser("storekeeper", Role.STOREKEEPER, "oberland", "unterland");
        withUser("admin", Role.ADMINISTRATOR, "oberland", "unterland");
        return this;
    }

    public TestCompany withTerritories() {
        withTerritory("oberland", null, null);
        withTerritory("unterland", null, null);
        withTerritory(
                "oberland-nord", "oberland", "[[47.12,9.45],[47.20,9.45],[47.20,9.66],[47.12,9.66],[47.12,9.45]]");
        withTerritory(
                "oberland-sued", "oberland", "[[47.03,9.45],[47.12,9.45],[47.12,9.66],[47.03,9.66],[47.03,9.45]]");
        withTerritory(
                "unterland-west", "unterland", "[[47.20,9.45],[47.28,9.45],[47.28,9.66],[47.20,9.66],[47.20,9.45]]");
        return this;
    }

    /** The head office above all regions there are, and chief, the administrator of the whole company. */
    public TestCompany withHeadOffice() {
        database.update("insert into territory (id, region, kind, name, zone)"
                + " values ('hq', 'hq', 'HEAD_OFFICE', 'Head office', 'Europe/Vaduz')");
        database.update("update territory set parent = 'hq' where kind = 'REGION'");
        withUser("chief", Role.ADMINISTRATOR, "hq");
        return this;
    }

    private void withTerritory(String id, @Nullable String parent, @Nullable String border) {
        database.update(
                """
                insert into territory (id, region, parent, kind, name, zone, border)
                values (?, ?, ?, ?, ?, 'Europe/Vaduz', ?)
                """, id, parent == null ? id : parent, parent, parent == null ? "REGION" : "OUTLET", id, border);
    }

    /** A user who sees these territories; display name is the user name in capitals. */
    public UUID withUser(String username, Role role, String... territories) {
        return withUser(username, role, null, List.of(territories));
    }

    /** An engineer with a van, and a user of the same name as his code. */
    public UUID withEngineer(String code, String territory, double lat, double lon) {
        var id = UUID.nameUUIDFromBytes(("engineer " + code).getBytes(StandardCharsets.UTF_8));
        database.update("""
                insert into engineer (region, id, territory, code, name, phone, vehicle, home_lat, home_lon)
                select region, ?, id, ?, ?, '+423 000 00 00', 'VAN', ?, ? from territory where id = ?
                """, id, code, code.toUpperCase(Locale.ROOT), lat, lon, territory);
        withUser(code, Role.ENGINEER, id, List.of(territory));
        return id;
    }

    private UUID withUser(String username, Role role, @Nullable UUID engineer, List<String> territories) {
        var id = UUID.randomUUID();
        database.update("""
                insert into app_user (id, username, password_hash, display_name, role, engineer_id, created_at)
                values (?, ?, ?, ?, ?, ?, now())
                """, id, username, PASSWORD_HASH, username.toUpperCase(Locale.ROOT), role.name(), engineer);
        for (var territory : territories) {
            database.update("insert into user_territory (user_id, territory) values (?, ?)", id, territory);
        }
        return id;
    }
}
