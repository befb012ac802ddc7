package io.paidan.server.platform.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a list of records as {@code jsonb}; named in the SQL where it is wanted. */
public final class JsonTypeHandler extends ColumnTypeHandler<Iterable<?>> {

    private final JsonMapper json;

    JsonTypeHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    Object toColumn(Iterable<?> value, PreparedStatement statement) {
        return json.writeValueAsString(value);
    }

    @Override
    @Nullable
    Iterable<?> fromColumn(ResultSet row, int column) {
        throw new UnsupportedOperationException("A list of records is read by its column's name, see JsonColumns");
    }
}
