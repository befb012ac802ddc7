package io.paidan.server.testing;

import io.paidan.server.feed.FeedMemory;
import io.paidan.server.platform.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties every table, forgets the anchors of the audit chain that went with them and sets the clock back, before each test. */
public final class EmptyTables implements BeforeEachCallback {

    private static final int ATTEMPTS = 30;
    /** Not within the time, and a deadlock for all that. */
    private static final Set<String> HELD = Set.of("55P03", "40P01");

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        var context = SpringExtension.getApplicationContext(test);
        var database = context.getBean(JdbcTemplate.class);
        var tables = database.queryForList("""
                select string_agg(format('%I', relname), ', ') from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                  and relname <> 'schema_history'
                """, String.class).getFirst();
        truncate(database, tables);
        FeedMemory.forget(context);
        Files.deleteIfExists(context.getBean(ServerSettings.class).home().resolve("audit-anchors.log"));
        context.getBean(TestClock.class).reset();
    }

    /**
     * The server's background work may hold the same tables in another order. This gives way before the database calls it
     * a deadlock, which might end the background work instead.
     */
    private static void truncate(JdbcTemplate database, String tables) {
        for (var left = ATTEMPTS; left > 0; left--) {
            ConnectionCallback<Boolean> attempt = connection -> isTruncated(connection, tables);
            if (Boolean.TRUE.equals(database.execute(attempt))) {
                return;
            }
        }
        throw new IllegalStateException("The tables could not be emptied: somebody holds one of " + tables);
    }

    private static boolean isTruncated(Connection connection, String tables) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '300ms'");
            try {
                statement.execute("truncate " + tables + " restart identity cascade");
                return true;
            } catch (SQLException held) {
                if (!HELD.contains(held.getSQLState())) {
                    throw held;
                }
                return false;
            } finally {
                statement.execute("reset lock_timeout");
            }
        }
    }
}
