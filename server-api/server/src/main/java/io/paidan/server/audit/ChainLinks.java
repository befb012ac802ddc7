package io.paidan.server.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The links of a chain as they stand in the database, those from before people were named by their ids and those since. */
final class ChainLinks {

    /**
     * A link, of which the contents are known only as what its hash is made of.
     *
     * @param by who did it, as he is called now; null when he is erased
     */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared as a whole
    record Link(long seq, Instant at, @Nullable String by, List<String> fields, byte[] previous, byte[] hash) {

        boolean isGenuine() {
            return Arrays.equals(hash, LinkHash.of(previous, seq, fields));
        }

        boolean linksTo(byte[] hashBefore) {
            return Arrays.equals(previous, hashBefore);
        }
    }

    /**
     * Where the former links end.
     *
     * @param isDropped true when they are there no more
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Seal(long seq, byte[] hash, boolean isDropped) {
        static final Seal NONE = new Seal(0, new byte[LinkHash.BYTES], true);
    }

    private final Connection database;

    ChainLinks(Connection database) {
        this.database = database;
    }

    Seal seal(String region) throws SQLException {
        try (var statement = database.prepareStatement(
                "select seq, hash, dropped_at is not null from audit_seal where region = ?")) {
            statement.setString(1, region);
            try (var row = statement.executeQuery()) {
                return row.next() ? new Seal(row.getLong(1), row.getBytes(2), row.getBoolean(3)) : Seal.NONE;
            }
        }
    }

    /** The hash of one link; empty bytes when it is not there. */
    byte[] hash(String region, long seq, boolean former) throws SQLException {
        var table = former ? "former_audit_entry" : "audit_entry";
        try (var statement = database.prepareStatement("select hash from " + table + " where region = ? and seq = ?")) {
            statement.setString(1, region);
            statement.setLong(2, seq);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        }
    }

    /** The next links behind this number, at most so many. */
    List<Link> list(String region, long after, int most) throws SQLException {
        return read("""
                select e.seq, e.at, coalesce(u.display_name, k.name, case when e.actor is null then 'Paidan' end),
                    e.region, coalesce(e.actor::text, ''), e.device, e.act, e.territories, e.records, e.detail,
                    e.previous, e.hash
                from audit_entry e
                left join app_user u on u.id = e.actor and u.anonymised_at is null
                left join api_key k on k.id = e.actor
                where e.region = ? and e.seq > ?
                order by e.seq
                limit ?
                """, region, after, most, ChainLinks::link);
    }

    /** The same of those from before. */
    List<Link> listFormer(String region, long after, int most) throws SQLException {
        return read("""
                select seq, at, actor, region, action, detail, previous, hash
                from former_audit_entry
                where region = ? and seq > ?
                order by seq
                limit ?
                """, region, after, most, ChainLinks::formerLink);
    }

    private interface Reading {
        Link read(ResultSet row) throws SQLException;
    }

    private List<Link> read(String sql, String region, long after, int most, Reading reading) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            set(statement, region, after, most);
            try (var rows = statement.executeQuery()) {
                var links = new ArrayList<Link>();
                while (rows.next()) {
                    links.add(reading.read(rows));
                }
                return links;
            }
        }
    }

    private static void set(PreparedStatement statement, String region, long after, int most) throws SQLException {
        statement.setString(1, region);
        statement.setLong(2, after);
        statement.setInt(3, most);
    }

    private static Link link(ResultSet row) throws SQLException {
        var at = row.getObject(2, OffsetDateTime.class).toInstant();
        var fields = AuditEntry.fields(
                row.getString(4),
                at,
                row.getString(5),
                row.getString(6),
                row.getString(7),
                texts(row.getArray(8)),
                texts(row.getArray(9)),
                row.getString(10));
        return new Link(row.getLong(1), at, row.getString(3), fields, row.getBytes(11), row.getBytes(12));
    }

    private static Link formerLink(ResultSet row) throws SQLException {
        var at = row.getObject(2, OffsetDateTime.class).toInstant();
        var fields = List.of(row.getString(4), at.toString(), row.getString(3), row.getString(5), row.getString(6));
        return new Link(row.getLong(1), at, row.getString(3), fields, row.getBytes(7), row.getBytes(8));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Objects::toString).toList();
    }
}
