package io.paidan.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.audit.ChainPiece;
import io.paidan.server.platform.database.DatabaseAddress;
import io.paidan.server.testing.SharedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company's log that was written before people were named by their ids. */
class SealedChainIT {

    private final DatabaseAddress database = SharedPostgres.newDatabase();

    @TempDir
    Path home;

    @Test
    void it_is_sealed_where_it_ends_and_still_verified_line_by_line() throws Exception {
        migrate("23");
        var hash = new byte[LinkHash.BYTES];
        for (var seq = 1; seq <= 1_001; seq++) { // more than are read at once
            hash = write(seq, hash);
        }

        migrate("latest");

        assertThat(ChainVerification.verify(database, home))
                .extracting(ChainPiece::verified, ChainPiece::fault)
                .containsExactly(tuple(1_001L, null));
        tell("alter table former_audit_entry disable trigger user");
        tell("update former_audit_entry set detail = 'nothing' where seq = 1000");
        assertThat(ChainVerification.verify(database, home))
                .extracting(ChainPiece::brokenAt)
                .containsExactly(1_000L);
    }

    private byte[] write(int seq, byte[] previous) throws SQLException {
        var at = Instant.parse("2026-01-01T08:00:00Z").plusSeconds(seq);
        var hash = LinkHash.of(previous, seq, List.of("oberland", at.toString(), "王芳", "PUT /api", "{}"));
        try (var connection = database.connect();
                var line = connection.prepareStatement(
                        "insert into audit_entry values ('oberland', ?, ?, '王芳', 'PUT /api', '{}', ?, ?)");
                var head = connection.prepareStatement("insert into audit_head values ('oberland', ?, ?)"
                        + " on conflict (region) do update set seq = excluded.seq, hash = excluded.hash")) {
            line.setInt(1, seq);
            line.setObject(2, at.atOffset(ZoneOffset.UTC));
            line.setBytes(3, previous);
            line.setBytes(4, hash);
            line.executeUpdate();
            head.setInt(1, seq);
            head.setBytes(2, hash);
            head.executeUpdate();
        }
        return hash;
    }

    private void tell(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .table("schema_history")
                .target(target)
                .load()
                .migrate();
    }
}
