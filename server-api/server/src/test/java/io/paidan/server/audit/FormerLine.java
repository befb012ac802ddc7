package io.paidan.server.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lines as they were written before people were named by their ids, sealed where they end. */
public final class FormerLine {

    private static final String REGION = "oberland";

    private FormerLine() {}

    /** A chain of one line at each of these moments. */
    public static void write(JdbcTemplate database, Instant... moments) {
        var hash = new byte[LinkHash.BYTES];
        var seq = 0L;
        for (var at : moments) {
            seq++;
            var next = LinkHash.of(hash, seq, List.of(REGION, at.toString(), "ADMIN", "PUT /api", "{}"));
            database.update(
                    "insert into former_audit_entry values (?, ?, ?, 'ADMIN', 'PUT /api', '{}', ?, ?)",
                    REGION,
                    seq,
                    at.atOffset(ZoneOffset.UTC),
                    hash,
                    next);
            hash = next;
        }
        database.update("insert into audit_seal values (?, ?, ?)", REGION, seq, hash);
        database.update("insert into audit_head values (?, ?, ?)", REGION, seq, hash);
    }
}
