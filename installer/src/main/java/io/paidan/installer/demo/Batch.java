package io.paidan.installer.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows for one table, sent together. */
final class Batch {
    private final String sql;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    Batch(String table, String... columns) {
        this.sql = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        List.of(columns).stream().map(column -> "?").collect(Collectors.joining(", ")));
    }

    Batch add(@Nullable Object... values) {
        var row = new @Nullable Object[values.length];
        for (var k = 0; k < values.length; k++) {
            row[k] = column(values[k]);
        }
        rows.add(row);
        return this;
    }

    void write(JdbcTemplate database) {
        if (!rows.isEmpty()) {
            database.batchUpdate(sql, rows);
        }
    }

    /** Leaves what is there already. */
    void writeNew(JdbcTemplate database) {
        if (!rows.isEmpty()) {
            database.batchUpdate(sql + " on conflict do nothing", rows);
        }
    }

    private static @Nullable Object column(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Duration duration -> duration.toSeconds();
            case Enum<?> word -> word.name();
            case List<?> words -> words.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
            default -> value;
        };
    }
}
