package io.paidan.server.retention;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The names of people in what they did: {@code changed_by}, {@code actor} and the like, in whatever table. Columns are found
 * by how they are called, so that none of a new table is forgotten; a name that somebody who is still here has too stays.
 */
@Component
class WrittenNames {

    private static final String[] WHO = {
        "actor",
        "subject",
        "recipient",
        "owner",
        "created_by",
        "changed_by",
        "added_by",
        "done_by",
        "taken_by",
        "revoked_by"
    };
    /** Sealed until it is dropped as a whole. */
    private static final String FORMER_AUDIT = "former_audit_entry";

    private final JdbcTemplate database;

    WrittenNames(JdbcTemplate database) {
        this.database = database;
    }

    /** Reads every table from end to end, for people seldom leave. */
    void erase(List<String> names) {
        var gone = database.queryForList("""
                select distinct name from unnest(?::text[]) as name
                where name <> '–'
                    and not exists (select from app_user u where u.display_name = name and u.anonymised_at is null)
                    and not exists (select from engineer e where e.name = name.name and e.anonymised_at is null)
                """, String.class, (Object) names.toArray(String[]::new))
                .toArray(String[]::new);
        if (gone.length > 0) {
            listColumns().forEach(update -> database.update(update, (Object) gone));
            Set.of(gone).forEach(this::eraseInSettings);
        }
    }

    private List<String> listColumns() {
        return database.queryForList("""
                select format('update %I set %I = ''–'' where %2$I = any(?::text[])', c.table_name, c.column_name)
                from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text'
                    and c.is_generated = 'NEVER' and c.column_name = any(?) and c.table_name <> ?
                order by c.table_name, c.column_name
                """, String.class, WHO, FORMER_AUDIT);
    }

    /** Settings are JSON. */
    private void eraseInSettings(String name) {
        database.update("""
                update server_setting set value = replace(value, to_json(?::text)::text, '"–"')
                where strpos(value, to_json(?::text)::text) > 0
                """, name, name);
    }
}
