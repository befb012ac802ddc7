package io.paidan.server.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The positions kept, a table a day. */
@Component
public class Tracks {

    private static final Pattern DAY = Pattern.compile("position_(\\d{8})");

    private final JdbcTemplate database;

    Tracks(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Drops the days that ended before; each at once, however many positions it holds.
     *
     * @return how many
     */
    public int dropBefore(Instant instant) {
        var old = listBefore(instant);
        old.forEach(table -> database.execute("drop table if exists " + table));
        return old.size();
    }

    /** How many days ended before. */
    public int countBefore(Instant instant) {
        return listBefore(instant).size();
    }

    private List<String> listBefore(Instant instant) {
        var firstKept = instant.atOffset(ZoneOffset.UTC).toLocalDate();
        return database.queryForList("""
                        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = 'position'::regclass order by c.relname
                        """, String.class).stream()
                .filter(table -> isBefore(table, firstKept))
                .toList();
    }

    private static boolean isBefore(String table, LocalDate firstKept) {
        var day = DAY.matcher(table);
        return day.matches()
                && LocalDate.parse(day.group(1), DateTimeFormatter.BASIC_ISO_DATE)
                        .isBefore(firstKept);
    }
}
