package io.paidan.server.testing;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in the database. */
public final class Rows {

    private Rows() {}

    /** @param which a table, with or without a condition: {@code visit where status = 'DONE'} */
    public static int count(String which, JdbcTemplate database) {
        return Objects.requireNonNull(database.queryForObject("select count(*) from " + which, Integer.class));
    }
}
