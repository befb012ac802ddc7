package io.paidan.server.tracking;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes positions in batches, which the driver turns into inserts of many rows (MyBatis would send them one by one). */
@Component
class PositionStore {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String TRACK = """
            insert into position (region, engineer_id, at, lat, lon, heading, speed, accuracy, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())""";
    private static final String LAST = """
            insert into last_position (region, engineer_id, at, lat, lon, heading, speed, accuracy, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())
            on conflict (region, engineer_id) do update set
                at = excluded.at, lat = excluded.lat, lon = excluded.lon, heading = excluded.heading,
                speed = excluded.speed, accuracy = excluded.accuracy, received_at = excluded.received_at
            where excluded.at > last_position.at""";

    private record Row(String region, UUID engineerId) {}

    private final JdbcTemplate database;
    private final PositionPartitions partitions;

    PositionStore(JdbcTemplate database, PositionPartitions partitions) {
        this.database = database;
        this.partitions = partitions;
    }

    void keep(List<LocatedPosition> positions) {
        partitions.ensure(positions.stream().map(one -> one.position().at()).toList());
        database.batchUpdate(TRACK, positions, ROWS_AT_ONCE, PositionStore::set);
        // in one order everywhere, so that two reports of the same engineers cannot wait for each other
        var newest = newest(positions).stream()
                .sorted(Comparator.comparing(LocatedPosition::region)
                        .thenComparing(one -> one.position().engineerId()))
                .toList();
        database.batchUpdate(LAST, newest, ROWS_AT_ONCE, PositionStore::set);
    }

    private static Collection<LocatedPosition> newest(List<LocatedPosition> positions) {
        var newest = new LinkedHashMap<Row, LocatedPosition>();
        for (var one : positions) {
            newest.merge(
                    new Row(one.region(), one.position().engineerId()),
                    one,
                    (known, other) ->
                            other.position().at().isAfter(known.position().at()) ? other : known);
        }
        return newest.values();
    }

    private static void set(PreparedStatement row, LocatedPosition located) throws SQLException {
        var position = located.position();
        row.setString(1, located.region());
        row.setObject(2, position.engineerId());
        row.setObject(3, position.at().atOffset(ZoneOffset.UTC));
        row.setDouble(4, position.place().lat());
        row.setDouble(5, position.place().lon());
        setReal(row, 6, position.headingDegrees());
        setReal(row, 7, position.speedKmh());
        setReal(row, 8, position.accuracyMetres());
    }

    private static void setReal(PreparedStatement row, int column, @Nullable Double value) throws SQLException {
        // a receiver that knows nothing reports anything
        if (value == null || !Float.isFinite(value.floatValue())) {
            row.setNull(column, Types.REAL);
        } else {
            row.setFloat(column, value.floatValue());
        }
    }
}
