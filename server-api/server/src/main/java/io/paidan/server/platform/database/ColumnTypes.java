package io.paidan.server.platform.database;

import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.engineer.LentFrom;
import io.paidan.contract.engineer.Overtime;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.TimeWindow;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** How the columns of the package description become Java values. */
final class ColumnTypes {

    private ColumnTypes() {}

    @SuppressWarnings({"rawtypes", "unchecked"})
    static void register(Configuration configuration, JsonMapper json) {
        var handlers = configuration.getTypeHandlerRegistry();
        handlers.register(UUID.class, new Ids());
        handlers.register(Instant.class, new Instants());
        handlers.register(Duration.class, new Seconds());
        handlers.register(ZoneId.class, new Zones());
        handlers.register(GeoPoint.class, new Places());
        handlers.register(TimeWindow.class, new Windows());
        var lists = new Lists(json);
        handlers.register(List.class, lists);
        // a parameter's handler is looked for by its class and the classes above it, never by an interface
        handlers.register(AbstractCollection.class, (TypeHandler) lists);
        handlers.register(Overtime.class, new Records<>(json, Overtime.class));
        handlers.register(LentFrom.class, new Records<>(json, LentFrom.class));
        handlers.register(DispatchState.class, new Records<>(json, DispatchState.class));
        handlers.register(new JsonTypeHandler(json));
    }

    static final class Ids extends ColumnTypeHandler<UUID> {
        @Override
        Object toColumn(UUID value, PreparedStatement statement) {
            return value;
        }

        @Override
        @Nullable
        UUID fromColumn(ResultSet row, int column) throws SQLException {
            return row.getObject(column, UUID.class);
        }
    }

    static final class Instants extends ColumnTypeHandler<Instant> {
        @Override
        Object toColumn(Instant value, PreparedStatement statement) {
            return value.atOffset(ZoneOffset.UTC);
        }

        @Override
        @Nullable
        Instant fromColumn(ResultSet row, int column) throws SQLException {
            var value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        }
    }

    static final class Seconds extends ColumnTypeHandler<Duration> {
        @Override
        Object toColumn(Duration value, PreparedStatement statement) {
            return Math.toIntExact(value.toSeconds());
        }

        @Override
        @Nullable
        Duration fromColumn(ResultSet row, int column) throws SQLException {
            var seconds = row.getLong(column);
            return row.wasNull() ? null : Duration.ofSeconds(seconds);
        }
    }

    static final class Zones extends ColumnTypeHandler<ZoneId> {
        @Override
        Object toColumn(ZoneId value, PreparedStatement statement) {
            return value.getId();
        }

        @Override
        @Nullable
        ZoneId fromColumn(ResultSet row, int column) throws SQLException {
            var id = row.getString(column);
            return id == null ? null : ZoneId.of(id);
        }
    }

    static final class Places extends ColumnTypeHandler<GeoPoint> {
        @Override
        Object toColumn(GeoPoint value, PreparedStatement statement) {
            throw new UnsupportedOperationException("A place is two columns. Maybe write #{place.lat}, #{place.lon}.");
        }

        @Override
        @Nullable
        GeoPoint fromColumn(ResultSet row, int column) throws SQLException {
            var array = row.getArray(column);
            var latLon = array == null ? new Double[2] : (Double[]) array.getArray();
            return latLon[0] == null ? null : new GeoPoint(latLon[0], latLon[1]);
        }
    }

    static final class Windows extends ColumnTypeHandler<TimeWindow> {
        @Override
        Object toColumn(TimeWindow value, PreparedStatement statement) {
            throw new UnsupportedOperationException("A window is two columns: its start and its end.");
        }

        @Override
        @Nullable
        TimeWindow fromColumn(ResultSet row, int column) throws SQLException {
            var array = row.getArray(column);
            var startEnd = array == null ? new Timestamp[2] : (Timestamp[]) array.getArray();
            return startEnd[0] == null ? null : new TimeWindow(startEnd[0].toInstant(), startEnd[1].toInstant());
        }
    }

    /** A record in one {@code jsonb} column. */
    static final class Records<T> extends ColumnTypeHandler<T> {
        private final JsonMapper json;
        private final ObjectReader reader;

        Records(JsonMapper json, Class<T> type) {
            this.json = json;
            this.reader = json.readerFor(type);
        }

        @Override
        Object toColumn(T value, PreparedStatement statement) {
            return json.writeValueAsString(value);
        }

        @Override
        @Nullable
        T fromColumn(ResultSet row, int column) throws SQLException {
            var text = row.getString(column);
            return text == null ? null : reader.readValue(text);
        }
    }

    @SuppressWarnings("rawtypes")
    static final class Lists extends ColumnTypeHandler<List> {
        private final JsonMapper json;

        Lists(JsonMapper json) {
            this.json = json;
        }

        @Override
        Object toColumn(List value, PreparedStatement statement) throws SQLException {
            var texts = ((Collection<?>) value).stream().map(Object::toString).toArray();
            return statement.getConnection().createArrayOf("text", texts);
        }

        @Override
        @Nullable
        List fromColumn(ResultSet row, int column) throws SQLException {
            var meta = row.getMetaData();
            if (meta.getColumnTypeName(column).startsWith("json")) {
                var text = row.getString(column);
                return text == null ? null : read(text, meta.getColumnLabel(column));
            }
            var array = row.getArray(column);
            return array == null ? null : List.of((Object[]) array.getArray());
        }

        private List read(String text, String column) {
            return text.equals("[]") // most are
                    ? List.of()
                    : json.readerForListOf(JsonColumns.element(column)).readValue(text);
        }
    }
}
