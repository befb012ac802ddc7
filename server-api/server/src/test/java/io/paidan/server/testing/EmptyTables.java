package io.paidan.server.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties every table and sets the clock back before each test. */
public final class EmptyTables implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        var context = SpringExtension.getApplicationContext(test);
        var database = context.getBean(JdbcTemplate.class);
        var tables = database.queryForList("""
                select string_agg(format('%I', relname), ', ') from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                  and relname <> 'schema_history'
                """, String.class).getFirst();
        database.execute("truncate " + tables + " restart identity cascade");
        context.getBean(TestClock.class).reset();
    }
}
