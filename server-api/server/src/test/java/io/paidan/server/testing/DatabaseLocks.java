package io.paidan.server.testing;

import org.springframework.jdbc.core.JdbcTemplate;

/** Who waits for whom in the test's database. */
public final class DatabaseLocks {
    private DatabaseLocks() {}

    /** True while a statement that names this table waits for a lock. */
    public static boolean isWaitedFor(String table, JdbcTemplate database) {
        return Boolean.TRUE.equals(database.queryForObject("""
                select exists (
                    select from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock' and query like '%' || ? || '%')
                """, Boolean.class, table));
    }
}
