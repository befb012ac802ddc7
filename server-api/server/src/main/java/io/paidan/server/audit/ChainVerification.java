package io.paidan.server.audit;

import io.paidan.contract.audit.ChainFault;
import io.paidan.contract.audit.ChainPiece;
import io.paidan.server.audit.ChainLinks.Link;
import io.paidan.server.platform.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Walks chains piece by piece from their first link, in bounded memory; a running server is not needed. */
public final class ChainVerification {

    private static final int READ_AT_ONCE = 1_000;

    private final Connection database;
    private final ChainLinks links;
    private final AuditAnchors anchors;

    /** @param database a transaction of its own that sees all as of one moment */
    ChainVerification(Connection database, AuditAnchors anchors) {
        this.database = database;
        this.links = new ChainLinks(database);
        this.anchors = anchors;
    }

    /**
     * @param home where the ends of the chains were written down
     * @return a result for each chain, by region; the company's is {@code *}
     */
    public static List<ChainPiece> verify(DatabaseAddress address, Path home) throws SQLException, IOException {
        try (var connection = address.connect()) {
            connection.setAutoCommit(false); // all as of one moment
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var verification = new ChainVerification(connection, AuditAnchors.in(home));
            var results = new ArrayList<ChainPiece>();
            for (var region : verification.listRegions()) {
                results.add(verification.verify(region, 0, Long.MAX_VALUE));
            }
            return results;
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private SortedSet<String> listRegions() throws SQLException {
        var regions = new TreeSet<>(anchors.lengths().keySet());
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select region from audit_head
                        union select region from audit_entry
                        union select region from audit_seal
                        order by region
                        """)) {
            while (rows.next()) {
                regions.add(rows.getString(1));
            }
        }
        return regions;
    }

    /**
     * @param after the number of the last link that is known to be in order; 0 to begin
     * @param most how many links are looked at, at least
     */
    ChainPiece verify(String region, long after, long most) throws SQLException {
        var seal = links.seal(region);
        var looksAtMost = most > Long.MAX_VALUE / 2 ? most : Math.max(after, seal.seq()) + most + READ_AT_ONCE;
        var written = anchors.of(region, after, looksAtMost);
        if (written.isMoved(seal)) {
            return new ChainPiece(region, 0, Math.max(1, seal.seq()), ChainFault.MISPLACED, seal.seq() + 1, null, null);
        }
        var expected = expected(region, written);
        if (seal.seq() > 0) {
            expected.put(seal.seq(), seal.hash());
        }
        var length = expected.isEmpty() ? 0 : expected.lastKey();
        var seq = seal.isDropped() ? Math.max(after, seal.seq()) : after;
        var hash = hashAt(region, seq, seal);
        for (var looked = 0L; looked < most; ) {
            var former = seq < seal.seq();
            var next = former ? links.listFormer(region, seq, READ_AT_ONCE) : links.list(region, seq, READ_AT_ONCE);
            for (var link : next) {
                var fault = fault(link, seq, hash, expected);
                if (fault != null) {
                    return new ChainPiece(region, seq, Math.max(length, seq + 1), fault, seq + 1, link.at(), link.by());
                }
                seq = link.seq();
                hash = link.hash();
            }
            if (next.size() < READ_AT_ONCE && (!former || seq < seal.seq())) {
                return length > seq
                        ? new ChainPiece(region, seq, length, ChainFault.CUT_OFF, seq + 1, null, null)
                        : new ChainPiece(region, seq, seq, null, 0, null, null);
            }
            looked += next.size();
        }
        return new ChainPiece(region, seq, Math.max(length, seq), null, 0, null, null);
    }

    private byte[] hashAt(String region, long seq, ChainLinks.Seal seal) throws SQLException {
        if (seq == seal.seq()) {
            return seal.hash();
        }
        return seq == 0 ? new byte[LinkHash.BYTES] : links.hash(region, seq, seq < seal.seq());
    }

    private static @Nullable ChainFault fault(
            Link link, long before, byte[] hashBefore, SortedMap<Long, byte[]> expected) {
        if (link.seq() != before + 1) {
            return ChainFault.MISPLACED;
        }
        if (!link.isGenuine()) {
            return ChainFault.CHANGED;
        }
        if (!link.linksTo(hashBefore)) {
            return ChainFault.MISPLACED;
        }
        var anchor = expected.get(link.seq());
        return anchor != null && !Arrays.equals(anchor, link.hash()) ? ChainFault.CHANGED : null;
    }

    /** What is known of this chain from elsewhere: the ends that were written down, and its end in the database. */
    private SortedMap<Long, byte[]> expected(String region, WrittenEnds written) throws SQLException {
        var expected = written.expected();
        try (var statement = database.prepareStatement("select seq, hash from audit_head where region = ?")) {
            statement.setString(1, region);
            try (var rows = statement.executeQuery()) {
                if (rows.next() && rows.getLong(1) > 0) {
                    expected.putIfAbsent(rows.getLong(1), rows.getBytes(2));
                }
            }
        }
        return expected;
    }
}
