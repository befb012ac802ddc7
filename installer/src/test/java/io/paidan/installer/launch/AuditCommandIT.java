package io.paidan.installer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.server.platform.database.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code paidan audit verify} as somebody runs it while no server does: what it says, and what a script sees of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditCommandIT {

    @TempDir
    static Path home;

    private record Said(int exitCode, String text) {}

    @BeforeAll
    static void a_company_in_which_nobody_did_anything_yet() {
        try (var database = EmbeddedPostgres.start(folder())) {
            var address = database.address();
            Flyway.configure()
                    .dataSource(address.url(), address.username(), address.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }
    }

    @Test
    @Order(1)
    void a_log_in_which_nothing_stands_is_as_it_was_written() {
        assertThat(verify()).isEqualTo(new Said(0, LaunchTexts.get("audit.empty")));
    }

    @Test
    @Order(2)
    void a_line_that_is_not_what_was_written_is_named_and_the_command_fails() throws SQLException {
        try (var database = EmbeddedPostgres.start(folder());
                var connection = database.address().connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into audit_entry (region, seq, at, actor, device, act, territories, records, detail, previous, hash)
                    values ('oberland', 1, '2026-03-21T08:00:00Z', null, '', 'ORDER_CHANGED', '{oberland-nord}', '{}', '[]',
                        decode(repeat('00', 32), 'hex'), decode(repeat('17', 32), 'hex'))
                    """);
        }

        assertThat(verify())
                .isEqualTo(new Said(
                        1, LaunchTexts.get("audit.changed", "oberland", 1L, "2026-03-21T08:00:00Z", "Paidan")));
    }

    @Test
    @Order(3)
    void a_chain_of_which_nothing_is_left_but_what_was_written_down_is_named_beside_the_others() throws Exception {
        Files.writeString(
                home.resolve("audit-anchors.log"), "2026-03-21T08:00:00Z unterland 4 " + "17".repeat(32) + "\n");

        var said = verify();

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text().lines()).hasSize(2).last().isEqualTo(LaunchTexts.get("audit.cutOff", "unterland", 1L));
    }

    private static Path folder() {
        return home.resolve("database").toAbsolutePath();
    }

    private static Said verify() {
        var said = new ByteArrayOutputStream();
        var terminal = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            var exitCode = new CommandLine(new AuditCommand()).execute("verify", "--home", home.toString());
            return new Said(exitCode, withoutLog(said.toString(StandardCharsets.UTF_8)));
        } finally {
            System.setOut(terminal);
        }
    }

    /** That has the time before it. */
    private static String withoutLog(String said) {
        return said.lines().filter(line -> !line.matches("\\d\\d:\\d\\d:.*")).collect(Collectors.joining("\n"));
    }
}
