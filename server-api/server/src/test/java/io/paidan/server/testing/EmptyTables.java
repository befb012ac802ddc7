package io.paidan.server.testing;

import static org.awaitility.Awaitility.await;

import io.paidan.server.feed.FeedMemory;
import io.paidan.server.platform.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties every table, forgets the anchors of the audit chain that went with them and sets the clock back, before each test. */
public final class EmptyTables implements BeforeEachCallback {

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Duration BREATH = Duration.ofMillis(300);
    /**
     * Rows are deleted, unless they are many: to truncate a table makes every connection plan its statements anew. Foreign
     * keys are not looked at, so that the order does not matter.
     */
    private static final String EMPTY_ALL = """
            do $$
            declare
                tables text[] := array(
                    select format('%I', relname) from pg_class
                    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                      and relname <> 'schema_history'
                    order by relname);
                emptied text;
            begin
                set local lock_timeout = '300ms';
                set local session_replication_role = replica;
                execute 'lock table ' || array_to_string(tables, ', ') || ' in access exclusive mode';
                foreach emptied in array tables loop
                    if pg_relation_size(emptied) > 1000000 then
                        execute 'truncate ' || emptied || ' cascade';
                    else
                        execute 'delete from ' || emptied;
                    end if;
                end loop;
                perform setval(format('%I', sequencename)::regclass, 1, false)
                from pg_sequences where schemaname = 'public';
            end
            $$
            """;

    /** Not within the time, and a deadlock for all that. */
    private static final Set<String> HELD = Set.of("55P03", "40P01");

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        var context = SpringExtension.getApplicationContext(test);
        empty(context.getBean(JdbcTemplate.class));
        FeedMemory.forget(context);
        Files.deleteIfExists(context.getBean(ServerSettings.class).home().resolve("audit-anchors.log"));
        context.getBean(TestClock.class).reset();
    }

    /**
     * The server's background work may hold the same tables in another order. This gives way before the database calls it
     * a deadlock, which might end the background work instead, and lets it go on for a while before it tries again.
     */
    private static void empty(JdbcTemplate database) {
        ConnectionCallback<Boolean> attempt = EmptyTables::isEmptied;
        await("until nobody holds one of the tables")
                .atMost(AT_MOST)
                .pollDelay(Duration.ZERO)
                .pollInterval(BREATH)
                .until(() -> Boolean.TRUE.equals(database.execute(attempt)));
    }

    private static boolean isEmptied(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(EMPTY_ALL);
            return true;
        } catch (SQLException held) {
            if (!HELD.contains(held.getSQLState())) {
                throw held;
            }
            return false;
        }
    }
}
