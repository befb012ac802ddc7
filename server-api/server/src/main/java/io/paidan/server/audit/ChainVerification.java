package io.paidan.server.audit;

import io.paidan.server.platform.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Walks every chain from its first link, in bounded memory, without a running server. */
public final class ChainVerification {

    /** What is wrong with a link. */
    public enum Fault {
        /** Its contents are not what they were. */
        CHANGED,
        /** It, or the one before it, was taken out, put in or moved. */
        MISPLACED,
        /** The end of the chain was cut off. */
        CUT_OFF
    }

    /**
     * @param links how many are in order
     * @param fault null when the whole chain is
     * @param brokenAt the number of the first link that is not
     * @param at when that was written; null when it is gone
     * @param actor who had done it
     */
    public record Result(
            String region,
            long links,
            @Nullable Fault fault,
            long brokenAt,
            @Nullable Instant at,
            @Nullable String actor) {}

    private static final int READ_AT_ONCE = 1_000;

    private final Connection database;
    private final List<AuditAnchors.Anchor> anchors;

    private ChainVerification(Connection database, List<AuditAnchors.Anchor> anchors) {
        this.database = database;
        this.anchors = anchors;
    }

    /**
     * @param home where the ends of the chains were written down
     * @return a result for each chain, by region; the company's is {@code *}
     */
    public static List<Result> verify(DatabaseAddress address, Path home) throws SQLException, IOException {
        try (var connection = address.connect()) {
            connection.setAutoCommit(false); // reads piece by piece, and all as of one moment
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var verification =
                    new ChainVerification(connection, AuditAnchors.in(home).list());
            var results = new ArrayList<Result>();
            for (var region : verification.listRegions()) {
                results.add(verification.verify(region));
            }
            return results;
        }
    }

    private SortedSet<String> listRegions() throws SQLException {
        var regions = new TreeSet<String>();
        anchors.forEach(anchor -> regions.add(anchor.region()));
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select region from audit_head union select region from audit_entry order by region")) {
            while (rows.next()) {
                regions.add(rows.getString(1));
            }
        }
        return regions;
    }

    private Result verify(String region) throws SQLException {
        var expected = writtenDown(region);
        var hash = new byte[AuditEntry.HASH_BYTES];
        var seq = 0L;
        try (var statement = database.prepareStatement("""
                select region, seq, at, actor, action, detail, previous, hash
                from audit_entry
                where region = ?
                order by seq
                """)) {
            statement.setString(1, region);
            statement.setFetchSize(READ_AT_ONCE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var entry = entry(rows);
                    var fault = fault(entry, seq, hash, expected);
                    if (fault != null) {
                        return new Result(region, seq, fault, seq + 1, entry.at(), entry.actor());
                    }
                    seq = entry.seq();
                    hash = entry.hash();
                }
            }
        }
        var last = expected.isEmpty() ? 0 : expected.lastKey();
        return last > seq
                ? new Result(region, seq, Fault.CUT_OFF, seq + 1, null, null)
                : new Result(region, seq, null, 0, null, null);
    }

    private static @Nullable Fault fault(AuditEntry entry, long before, byte[] hashBefore, Map<Long, byte[]> expected) {
        if (entry.seq() != before + 1) {
            return Fault.MISPLACED;
        }
        if (!entry.isGenuine()) {
            return Fault.CHANGED;
        }
        if (!entry.linksTo(hashBefore)) {
            return Fault.MISPLACED;
        }
        var anchor = expected.get(entry.seq());
        return anchor != null && !Arrays.equals(anchor, entry.hash()) ? Fault.CHANGED : null;
    }

    /** What is known of this chain from elsewhere: its end in the database, and the ends that were written down. */
    private SortedMap<Long, byte[]> writtenDown(String region) throws SQLException {
        var expected = new TreeMap<Long, byte[]>();
        try (var statement = database.prepareStatement("select seq, hash from audit_head where region = ?")) {
            statement.setString(1, region);
            try (var rows = statement.executeQuery()) {
                if (rows.next() && rows.getLong(1) > 0) {
                    expected.put(rows.getLong(1), rows.getBytes(2));
                }
            }
        }
        anchors.stream()
                .filter(anchor -> anchor.region().equals(region))
                .forEach(anchor -> expected.put(anchor.seq(), anchor.hash()));
        return expected;
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString("region"),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("detail"),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }
}
