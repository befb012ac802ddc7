package io.paidan.server.audit;

import io.paidan.contract.audit.ChainFault;
import io.paidan.contract.audit.ChainPiece;
import io.paidan.server.audit.ChainLinks.Link;
import io.paidan.server.platform.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Walks chains piece by piece from their first link, in bounded memory; a running server is not needed. */
public final class ChainVerification {

    private static final int READ_AT_ONCE = 1_000;

    private final Connection database;
    private final ChainLinks links;
    private final List<AuditAnchors.Anchor> anchors;

    /** @param database a transaction of its own that sees all as of one moment */
    ChainVerification(Connection database, List<AuditAnchors.Anchor> anchors) {
        this.database = database;
        this.links = new ChainLinks(database);
        this.anchors = anchors;
    }

    /**
     * @param home where the ends of the chains were written down
     * @return a result for each chain, by region; the company's is {@code *}
     */
    public static List<ChainPiece> verify(DatabaseAddress address, Path home) throws SQLException, IOException {
        var anchors = AuditAnchors.in(home).list();
        try (var connection = address.connect()) {
            connection.setAutoCommit(false); // all as of one moment
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var verification = new ChainVerification(connection, anchors);
            var results = new ArrayList<ChainPiece>();
            for (var region : verification.listRegions()) {
                results.add(verification.verify(region, 0, Long.MAX_VALUE));
            }
            return results;
        }
    }

    private SortedSet<String> listRegions() throws SQLException {
        var regions = new TreeSet<String>();
        anchors.forEach(anchor -> regions.add(anchor.region()));
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
        if (isMoved(region, seal)) {
            return new ChainPiece(region, 0, Math.max(1, seal.seq()), ChainFault.MISPLACED, seal.seq() + 1, null, null);
        }
        var expected = writtenDown(region);
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

    /** A seal that is set further on would hide what was taken out before it. */
    private boolean isMoved(String region, ChainLinks.Seal seal) {
        return anchors.stream()
                .filter(anchor -> anchor.isSeal() && anchor.region().equals(region))
                .anyMatch(anchor -> anchor.seq() != seal.seq() || !Arrays.equals(anchor.hash(), seal.hash()));
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
}
